/** What who signs writes and draws, what is still missing, and the act that is recorded. */
import { createSignal } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { type Point, type Stroke, writeStrokes } from '../../../server/domain/papers/ink.ts'
import { writePaper } from '../../../server/domain/papers/kept.ts'
import type { Paper } from '../../../server/domain/papers/paper.ts'
import type { UnderSignature } from '../../../server/domain/papers/signing.ts'
import { saysSum, showsSum } from '../../../server/domain/papers/sum-in-words.ts'
import type { InstalmentPlan } from '../../../server/domain/records/facts.ts'
import type { Signature } from '../../../server/domain/records/papers.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { creating, MOST_INVOICES, paperRecord } from './keep.ts'

export type Party = Signature['party']

const fields = ['sumInWords', 'sumInFigures', 'name', 'capacity', 'place'] as const
type Field = (typeof fields)[number]

export const sumOf = ({ instalments }: InstalmentPlan): number =>
  instalments.reduce((sum, { amount }) => sum + amount, 0)

/** Who is no trader writes the sum himself (C. civ. art. 1376); who is may. */
export const writesSum = (party: Party, { client }: CaseFacts): 'needed' | 'free' | null =>
  party === 'creditor' ? null : client.kind === 'business' || client.kind === 'public' ? 'free' : 'needed'

export function createSignForm(about: { party: Party; facts: CaseFacts; plan: InstalmentPlan; name: string }) {
  const { party, facts, plan } = about
  const [texts, setTexts] = createSignal<Record<Field, string>>({
    ...{ sumInWords: '', sumInFigures: '', name: about.name, capacity: '' },
    place: facts.client.city ?? '',
  })
  const [strokes, setStrokes] = createSignal<readonly Stroke[]>([])
  const [typed, setTyped] = createSignal(false)

  const text = (field: Field) => texts()[field]
  const trimmed = (field: Field) => text(field).trim()
  const sum = writesSum(party, facts)

  function missing(): Field[] {
    return [...(sum === 'needed' ? (['sumInWords', 'sumInFigures'] as const) : []), 'name' as const].filter(
      (field) => !trimmed(field),
    )
  }
  /** Other figures are another debt; other words may be another spelling, and are only pointed out. */
  const figuresDiffer = () => trimmed('sumInFigures') !== '' && !showsSum(trimmed('sumInFigures'), sumOf(plan))
  const wordsDiffer = () => trimmed('sumInWords') !== '' && !saysSum(trimmed('sumInWords'), sumOf(plan), plan.currency)
  const drawn = () => (typed() ? null : writeStrokes(strokes()))

  return {
    ...{ text, sum, strokes, typed, setTyped, missing, figuresDiffer, wordsDiffer },
    type: (field: Field, value: string) => setTexts({ ...texts(), [field]: value }),
    begin: (at: Point) => setStrokes([...strokes(), [at]]),
    draw(through: readonly Point[]) {
      const last = strokes().at(-1) ?? []
      setStrokes([...strokes().slice(0, -1), [...last, ...through]])
    },
    undo: () => setStrokes(strokes().slice(0, -1)),
    clear: () => setStrokes([]),
    hasSigned: () => typed() || strokes().length > 0,
    /** The fields that somebody filled in, as they are kept. */
    signature(paperId: Id, on: Day): Omit<Signature, 'id' | 'act' | 'at' | 'device' | 'by'> {
      const written = fields.flatMap((field) => (trimmed(field) ? [[field, trimmed(field)]] : []))
      const ink = drawn()
      return {
        ...(Object.fromEntries(written) as { name: string }),
        ...{ clientId: facts.client.id, paperId, party, on },
        ...(ink && { strokes: ink }),
      }
    },
  }
}

/**
 * The first signature keeps the text as it reads now; that of the debtor acknowledges the debt. Null where the text is too long
 * to be kept: nobody signs what cannot be shown again.
 */
export function signingAct(
  { facts, plan, text, signed }: { facts: CaseFacts; plan: InstalmentPlan; text: Paper; signed: UnderSignature | null },
  invoiceIds: readonly Id[],
  signature: (paperId: Id) => Omit<Signature, 'id' | 'act' | 'at' | 'device' | 'by'>,
): Wanted[] | null {
  const kept = signed ? null : paperRecord(facts.client.id, text, invoiceIds, { planId: plan.id })
  if (kept && writePaper(text) === null) return null
  const paperId = signed?.paper.id ?? kept?.id ?? ''
  const record = signature(paperId)
  return [
    ...(kept ? [creating(kept)] : []),
    { op: 'create', kind: 'signature', record },
    ...(record.party === 'debtor' ? [acknowledgement(facts.client.id, invoiceIds, record.on)] : []),
  ]
}

const acknowledgement = (clientId: Id, invoiceIds: readonly Id[], on: Day): Wanted => ({
  op: 'create',
  kind: 'legalAct',
  record: {
    ...{ clientId, kind: 'acknowledgement', on },
    invoiceIds: invoiceIds.length > MOST_INVOICES ? [] : [...invoiceIds],
    evidence: rest().paperTrail.sign.evidence,
  },
})
