/** A case to make papers of, complete unless told otherwise, and what each kind of paper is asked for. */
import { addDays } from '../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../server/domain/dunning/case.ts'
import { planCase } from '../../../../server/domain/dunning/plan.ts'
import { makePaper } from '../../../../server/domain/papers/make.ts'
import type { Paper, PaperInput, PaperKind, Wanted } from '../../../../server/domain/papers/paper.ts'
import type { Client, Creditor, Invoice, Workspace } from '../../../../server/domain/records/cards.ts'
import type { InstalmentPlan, InterestStatement } from '../../../../server/domain/records/facts.ts'
import type { Day } from '../../../../server/domain/records/primitives.ts'
import { composeMessage } from '../../../../server/domain/words/compose.ts'
import type { StatedInvoice } from '../../../../server/domain/words/interest.ts'
import {
  client,
  contact,
  facts,
  instalmentPlan,
  interaction,
  interestStatement,
  invoice,
  late,
  legalAct,
  payment,
  promise,
} from '../facts.ts'

export const TODAY: Day = late(40)

export const roche: Creditor = {
  id: 'creditor',
  name: 'Atelier Roche',
  legalForm: 'EURL',
  siren: '732829320',
  street: '12 rue des Tanneurs',
  postalCode: '69005',
  city: 'Lyon',
  country: 'FR',
  iban: 'FR7630006000011234567890189',
  signature: 'Paul Roche, gérant',
  email: 'paul@atelier-roche.example',
  phone: '04 72 00 00 00',
}

export const perrin = (more: Partial<Client> = {}): Client =>
  client({ street: '3 place de l’Église', postalCode: '38000', city: 'Grenoble', country: 'FR', ...more })

export const workspace = (more: Partial<Workspace> = {}): Workspace => ({
  id: 'workspace',
  name: 'Atelier Roche',
  kind: 'own',
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  ...more,
})

export const invoices = (count: number): Invoice[] =>
  Array.from({ length: count }, (_, at) =>
    invoice({
      id: at === 0 ? 'A' : `I${at}`,
      number: `2026-${String(at + 1).padStart(3, '0')}`,
      issuedOn: addDays('2026-03-01', at),
      dueOn: addDays('2026-04-01', at),
      amount: 120_000 + at * 101,
    }),
  )

/** One invoice in part paid, messages sent, a promise, a judgment when `insolvent`. */
export function input(
  more: { facts?: Partial<CaseFacts>; insolvent?: boolean } & Partial<Omit<PaperInput, 'facts'>> = {},
): PaperInput {
  const { facts: part, insolvent, ...rest } = more
  const about: CaseFacts = facts({
    client: perrin(),
    creditor: roche,
    contacts: [contact({ civility: 'mme', firstName: 'Anne' })],
    invoices: [
      invoice({ project: 'Escalier du hall', orderReference: 'BC-77' }),
      invoice({ id: 'B', number: '2026-014', dueOn: late(20), amount: 45_050 }),
    ],
    payments: [payment(late(10), 20_000)],
    interactions: [
      interaction(late(8), {
        channel: 'email',
        state: 'sent',
        subject: 'Petit rappel',
        text: 'Bonjour,\n\nLa facture 2026-001 reste due.\n\nPaul Roche',
      }),
      interaction(late(20), { channel: 'letter', state: 'sent', subject: 'Règlement attendu', text: 'Madame,' }),
    ],
    promises: [promise(late(9), late(12), 50_000)],
    legalActs: insolvent
      ? [
          legalAct(late(30), 'insolvency', {
            court: 'Tribunal des activités économiques de Lyon',
            publishedOn: late(36),
            trustee: 'SELARL Martin, mandataire judiciaire, 5 rue du Palais, 69003 Lyon',
            reference: '2026J00123',
          }),
        ]
      : [],
    ...part,
  })
  const today = rest.today ?? TODAY
  const { state } = planCase(about, today, `${today}T06:00:00.000Z`)
  return {
    facts: about,
    state,
    workspace: workspace(),
    contact: about.contacts[0] ?? null,
    language: 'fr',
    today,
    ...rest,
  }
}

const plan: InstalmentPlan = instalmentPlan(TODAY, [
  { on: late(60), amount: 48_350 },
  { on: late(90), amount: 48_350 },
  { on: late(120), amount: 48_350 },
])

const statement: InterestStatement = interestStatement(TODAY, [
  { invoiceId: 'A', what: 'interest', from: late(1), to: TODAY, amount: 1_345, decision: 'claimed' },
  { invoiceId: 'A', what: 'indemnity', amount: 4_000, decision: 'claimed' },
  { invoiceId: 'B', what: 'indemnity', amount: 4_000, decision: 'waived', reason: 'geste' },
])

const stated: StatedInvoice[] = [
  {
    invoice: { number: '2026-001' },
    dueOn: late(0),
    lines: statement.lines.filter(({ invoiceId }) => invoiceId === 'A'),
    segments: [
      { from: late(1), to: late(29), days: 29, ratePercent: '12.15', principal: 120_000, interest: 1_000 },
      { from: late(30), to: TODAY, days: 11, ratePercent: '12.4', principal: 100_000, interest: 345 },
    ],
  },
  { invoice: { number: '2026-014' }, dueOn: late(20), lines: statement.lines.slice(2), segments: [] },
]

/** What each kind is asked for, of this case. */
export function wanted(kind: PaperKind, about: PaperInput): Wanted {
  switch (kind) {
    case 'reminder':
    case 'promise':
      return { kind, message: messageFor(kind, about) }
    case 'formal-notice':
      return { kind, deadline: addDays(about.today, 15), registered: true }
    case 'interest':
      return { kind, statement, stated, sources: ['C. com. art. L441-10', 'C. com. art. D441-5'] }
    case 'instalments':
      return { kind, plan }
    case 'hand-over':
      return { kind, to: 'agency' }
    default:
      return { kind }
  }
}

function messageFor(kind: 'reminder' | 'promise', about: PaperInput) {
  const { facts, workspace, contact, language, today, state } = about
  const message = composeMessage({
    stage: kind === 'reminder' ? 'firm' : 'promise-confirmation',
    channel: 'letter',
    workspace,
    creditor: facts.creditor,
    mandate: facts.mandate,
    client: facts.client,
    contact,
    language,
    today,
    invoices: state.open,
    promise: { on: late(50), amount: 50_000, currency: 'EUR', method: 'transfer', madeOn: TODAY },
  })
  if (!message.ok) throw new Error(message.missing.join(', '))
  return { subject: message.subject ?? '', text: message.text }
}

/** The paper, or a failure that names what it lacks. */
export function paper(kind: PaperKind, about: PaperInput): Paper {
  const made = makePaper(about, wanted(kind, about))
  if (!made.ok) throw new Error(`${kind} lacks ${made.missing.join(', ')}`)
  return made.paper
}
