/** A case with something of everything, its facts as the book holds them, and packs made of it as the phone makes them. */
import { createHash } from 'node:crypto'
import { layOut } from '../../../../client/papers/lay-out.ts'
import { type Assembled, type Assembly, assemble } from '../../../../client/screens/evidence/assemble.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { canonical } from '../../../../server/domain/evidence/canonical.ts'
import type { CaseFact, Entry, ServerJournal } from '../../../../server/domain/evidence/case-journal.ts'
import type { PackInput } from '../../../../server/domain/evidence/pack.ts'
import { plainText } from '../../../../server/domain/papers/plain.ts'
import type { Interaction } from '../../../../server/domain/records/facts.ts'
import type { Id } from '../../../../server/domain/records/primitives.ts'
import { beginning, chainOf } from '../../../../server/journal/chain.js'
import {
  dispute,
  disputeClosing,
  interaction,
  interestStatement,
  late,
  legalAct,
  promise,
} from '../../../server/domain/facts.ts'
import { input, TODAY } from '../../../server/domain/papers/papers.ts'
import { faces } from '../../papers/pdf.ts'

export const SECRET = 'Il me semble de mauvaise foi'

const statement = interestStatement(TODAY, [
  { invoiceId: 'A', what: 'interest', from: late(1), to: TODAY, amount: 1_345, decision: 'claimed' },
  { invoiceId: 'A', what: 'indemnity', amount: 4_000, decision: 'claimed' },
])

const contested = dispute(late(14), 10_000, { type: 'quality', reason: 'Marche fendue' })

export function caseInput(more: Partial<PackInput> = {}, part: Partial<CaseFacts> = {}): PackInput {
  const base = input({ language: more.language ?? 'fr' })
  const calls: Interaction[] = [
    interaction(late(9), {
      channel: 'call',
      outcome: 'PROM',
      reasonCode: 'no-money',
      contactId: 'contact',
      note: SECRET,
    }),
    interaction(late(13), { channel: 'note', note: `${SECRET}, encore` }),
    interaction(late(15), { channel: 'email', direction: 'in', subject: 'Re', text: 'Je paierai mardi.' }),
    interaction(late(25), {
      channel: 'registered-letter',
      state: 'sent',
      subject: 'Mise en demeure de payer',
      text: 'Menuiserie Perrin\n\nNous vous mettons en demeure de payer 1 250,50 €.',
    }),
    interaction(late(26), { channel: 'sms', state: 'prepared', text: 'Un mot de vous suffit.' }),
  ]
  const facts: CaseFacts = {
    ...base.facts,
    interactions: [...base.facts.interactions, ...calls],
    promises: [...base.facts.promises, promise(late(10), late(30), 20_000)],
    disputes: [contested],
    disputeClosings: [disputeClosing(late(18), contested.id)],
    legalActs: [legalAct(late(25), 'formal-notice', { deadline: late(40), reference: 'RAR 1A2' })],
    interestStatements: [statement],
    ...part,
  }
  return {
    ...base,
    facts,
    to: 'court',
    notes: false,
    stated: [{ statement, stated: { invoices: stated, sources: ['C. com. art. L441-10'] } }],
    ...more,
  }
}

const stated = [
  {
    invoice: { number: '2026-001' },
    dueOn: late(0),
    lines: statement.lines,
    segments: [{ from: late(1), to: TODAY, days: 40, ratePercent: '12.15', principal: 100_000, interest: 1_345 }],
  },
]

/** The facts of a case as the book holds them. */
export const recordsOf = ({
  payments,
  interactions,
  promises,
  disputes,
  disputeClosings,
  legalActs,
  interestStatements,
}: CaseFacts): CaseFact[] => [
  ...payments.map((record): CaseFact => ({ kind: 'payment', record })),
  ...interactions.map((record): CaseFact => ({ kind: 'interaction', record })),
  ...promises.map((record): CaseFact => ({ kind: 'promise', record })),
  ...disputes.map((record): CaseFact => ({ kind: 'dispute', record })),
  ...disputeClosings.map((record): CaseFact => ({ kind: 'disputeClosing', record })),
  ...legalActs.map((record): CaseFact => ({ kind: 'legalAct', record })),
  ...interestStatements.map((record): CaseFact => ({ kind: 'interestStatement', record })),
]

const hash = (...parts: (string | Uint8Array)[]) => {
  const made = createHash('sha256')
  for (const part of parts) made.update(part)
  return made.digest('hex')
}

/** As the server would stamp them: a fact of another client before, between and after those of this case. */
export function stamped(facts: readonly CaseFact[]): ServerJournal {
  const workspace = 'workspace'
  const others = (at: number): CaseFact => ({ kind: 'payment', record: { id: `other-${at}` } })
  const all = [others(0), ...facts.flatMap((one, at) => (at % 3 === 2 ? [one, others(at)] : [one])), others(999)]
  let before = beginning(workspace)
  const entries = all.map(({ kind, record }, at): Entry => {
    const salt = hash(`salt ${at}`)
    const digest = hash(Buffer.from(salt, 'hex'), canonical(record))
    const entry: Entry = [at + 1, kind, record.id, digest, '', '2026-07-01T10:00:00.000Z', salt, null]
    before = entry[4] = chainOf(before, entry)
    return entry
  })
  return { workspace, head: { seq: entries.length, chain: before }, entries }
}

export const NOTHING: ReadonlySet<Id> = new Set()

/** Printed as the worker of the phone prints: for what is looked at on the page. */
export const realPrint: Assembly['print'] = async (paper) => {
  const { bytes, undrawn } = layOut(paper, faces)
  return { file: new Blob([bytes]), undrawn }
}

/** The words of each document in place of its PDF, which costs a hundred times as much. */
export function packOf(packed: PackInput, more: Partial<Assembly> = {}): Promise<Assembled> {
  const facts = recordsOf(packed.facts)
  return assemble({
    input: packed,
    madeAt: '2026-07-11T08:00:00.000Z',
    facts,
    waiting: NOTHING,
    files: [],
    links: false,
    journal: async () => stamped(facts),
    print: async (paper) => ({ file: new Blob([plainText(paper), '\n', paper.footer]), undrawn: [] }),
    signal: new AbortController().signal,
    progress: () => undefined,
    ...more,
  })
}

export const bytesOf = async ({ file }: Assembled): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
