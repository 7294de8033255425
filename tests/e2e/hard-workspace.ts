/** A workspace that is hard to lay out: a mandate, long names, seven digits, 300 invoices, twelve people. As a backup file. */
import { createSketch, type ExampleRecords } from '../../client/screens/start/example-records.ts'
import type { Attachment } from '../../server/domain/records/attachments.ts'
import type { Client, Creditor, Invoice, Strategy } from '../../server/domain/records/cards.ts'
import { DAY } from './phone.ts'

const TODAY = DAY.slice(0, 10)

/** Sixty characters; and one word that no line can hold. */
export const LONG_NAME = 'Établissements Vandenbroucke-Lemaistre et Associés Rénovation'
const ONE_WORD = 'Schornsteinfegermeisterbetriebsgesellschaftmbh'
/** Of the client whose case lies behind most sheets, and is laid out anew for each; and of each of the three others. */
const OF_THE_CASE = 120
const OTHERS = 60
const CREDITOR = 'Compagnie Méridionale de Menuiserie et d’Agencement Intérieur'

export interface HardWorkspace {
  /** The client with everything. */
  clientId: string
  invoiceId: string
  strategyId: string
  /** A formal notice that waits at the post office. */
  paperId: string
  /** The text of the backup file. */
  backup: string
}

export function hardWorkspace(): HardWorkspace {
  const sketch = createSketch(TODAY, '019a0000-0000-7000-8009-000000000001')
  sketch.workspace({
    name: 'Recouvrement Provence-Alpes-Côte d’Azur et Languedoc-Roussillon',
    kind: 'mandate',
    country: 'FR',
    currency: 'EUR',
    language: 'fr',
    timeZone: 'Europe/Paris',
  })
  const creditor = sketch.creditor({ name: CREDITOR, iban: 'FR7630006000011234567890189' })
  const mandates = [{ id: '019a0000-0000-7000-8007-000000000001', creditorId: creditor.id }].map((mandate) => ({
    ...mandate,
    signedOn: '2026-01-05',
    mayReceive: true,
  }))
  const one = sketch.client(creditor.id, { name: LONG_NAME, kind: 'business' })
  everything(sketch, one)
  sketch.bankSeen(2)
  for (const [name, late] of [
    [ONE_WORD, 15],
    [`${LONG_NAME} (agence de Saint-Rémy)`, 3],
    ['Mairie de Vif', 40],
  ] as const) {
    const client = sketch.client(creditor.id, { name, kind: name.startsWith('Mairie') ? 'public' : 'unknown' })
    const title = 'Remplacement complet des menuiseries'
    for (let n = 0; n < OTHERS; n++)
      sketch.invoice(client, late, 123_456_789, `FA-2026-${late}-${n}-000123456789`, title)
  }
  automaticMails(sketch, creditor)
  const strategy = longStrategy()
  const records = {
    ...sketch.records,
    mandate: mandates,
    strategy: [strategy, automaticStrategy],
    attachment: attachments(one.id),
  } satisfies ExampleRecords
  const file = { format: 'encaisse-backup', version: 1, madeAt: `${TODAY}T08:00:00.000Z`, records }
  const invoice = sketch.records.invoice?.[0]
  if (!invoice) throw new Error('the hard workspace has no invoice')
  const paperId = sketch.records.paper?.[0]?.id ?? ''
  return { clientId: one.id, invoiceId: invoice.id, strategyId: strategy.id, paperId, backup: JSON.stringify(file) }
}

/** Cards of files whose bytes are elsewhere, as after the restoring of a backup without them. */
const attachments = (clientId: string): Attachment[] =>
  (['Photo du chantier des Trois Fontaines, façade nord.jpg', `${ONE_WORD}-2026-000123456789.pdf`] as const).map(
    (name, n) => ({
      id: `019a0000-0000-7000-8010-00000000000${n + 1}`,
      clientId,
      kind: n ? 'file' : 'photo',
      name,
      type: n ? 'application/pdf' : 'image/jpeg',
      size: 1_234_567,
      hash: String(n).repeat(64),
      at: `${TODAY}T07:0${n}:00.000Z`,
    }),
  )

/** Facts of every kind that the case and the cockpit show. */
function everything(sketch: ReturnType<typeof createSketch>, client: Client): void {
  for (let n = 0; n < 12; n++)
    sketch.contact(client, {
      civility: n % 2 ? 'm' : 'mme',
      firstName: 'Marie-Bénédicte',
      lastName: n ? `de La Rochefoucauld-Montbel ${n}` : 'de La Rochefoucauld-Montbel',
      role: n ? 'approves' : 'pays',
      mayHear: true,
      phones: [{ number: `+3363998${String(100 + n).padStart(4, '0')}` }],
      emails: [`marie-benedicte.comptabilite-fournisseurs-${n}@etablissements-vandenbroucke.example`],
    })
  const invoices = Array.from({ length: OF_THE_CASE }, (_, n) =>
    sketch.invoice(client, 80 - (n % 90), n ? 412_345 : 987_654_321, `FA-2026-${n}`, 'Chantier des Trois Fontaines'),
  )
  const [oldest, second] = invoices
  if (!oldest || !second) return
  sketch.said(client, [oldest], {
    channel: 'email',
    ago: 60,
    step: 'd7',
    subject: 'Votre facture FA-2026-0, échue et toujours impayée à ce jour',
    text: 'Bonjour,\n\nSauf erreur de notre part, cette facture reste due.\n\nCordialement',
  })
  const note = 'Promet de régler dès que le maître d’ouvrage aura débloqué les fonds de la deuxième tranche.'
  sketch.promised(
    client,
    [oldest],
    123_456_789,
    { channel: 'call', ago: 20, step: 'd14', outcome: 'PROM', note },
    '2026-11-10',
  )
  sketch.paid(client, oldest, 9, 1_234_567)
  const call = sketch.said(client, [second], { channel: 'call', ago: 15, outcome: 'LITIGE' })
  sketch.disputed(second, call, 15, { amount: 100_000, type: 'delay', reason: 'Pose de la deuxième porte' })
  agreements(sketch, client, invoices)
}

const LONG_TEXT =
  'Convenu au téléphone avec la comptabilité fournisseurs puis confirmé par courrier électronique, sous réserve de ' +
  'l’accord du siège, qui se réunit le premier mardi de chaque mois.'
const ONE_LONG_REFERENCE = 'RG-26-00123-'.repeat(9)

/** What the rulebook knows beside talks and payments, at its longest: twenty-four parts, long references, many answers. */
function agreements(sketch: ReturnType<typeof createSketch>, client: Client, invoices: Invoice[]): void {
  const [, , third, fourth, fifth, sixth] = invoices
  if (!third || !fourth || !fifth || !sixth) return
  const parts = Array.from({ length: 24 }, (_, n): [number, number] => [-10 - 30 * n, 987_654_321])
  const talk = { channel: 'call', ago: 12, outcome: 'ECH', reasonCode: 'waiting-for-money', note: LONG_TEXT } as const
  sketch.planned(client, [third], talk, LONG_TEXT, parts)
  const letter = { channel: 'registered-letter', ago: 8, subject: 'Mise en demeure', text: LONG_TEXT } as const
  sketch.noticed(client, [fourth], letter, sketch.daysAgo(-7), ONE_LONG_REFERENCE)
  const about = { clientId: client.id, on: sketch.daysAgo(6) }
  const terms = { ...about, invoiceIds: invoices.slice(4, 40).map((one) => one.id), terms: LONG_TEXT }
  const gesture = { kind: 'gesture', until: sketch.daysAgo(-5), amount: 123_456_789, currency: 'EUR' } as const
  sketch.fact('arrangement', 6, { ...terms, ...gesture })
  const extension = sketch.fact('arrangement', 9, { ...terms, kind: 'extension', until: sketch.daysAgo(2) })
  sketch.fact('arrangementEnd', 1, { ...about, arrangementId: extension.id, how: 'lapsed' })
  const bill = sketch.fact('bill', 5, {
    clientId: client.id,
    invoiceId: fifth.id,
    type: 'accepted-draft',
    amount: 412_345,
    dueOn: sketch.daysAgo(-40),
    reference: ONE_LONG_REFERENCE,
  })
  sketch.fact('billState', 3, { ...about, billId: bill.id, state: 'presented' })
  sketch.fact('check', 4, {
    ...about,
    invoiceId: sixth.id,
    topic: 'satisfaction',
    item: 'three-questions',
    result: 'reservation',
    answers: { work: 'reservation', invoice: 'no', date: sketch.daysAgo(-20), type: 'quality', reason: LONG_TEXT },
    evidence: LONG_TEXT,
  })
  sketch.fact('interestStatement', 2, {
    clientId: client.id,
    asOf: sketch.daysAgo(2),
    currency: 'EUR',
    lines: invoices.slice(0, 60).flatMap(({ id: invoiceId, dueOn }) => [
      { invoiceId, what: 'indemnity', amount: 4000, decision: 'waived', reason: LONG_TEXT },
      ...(dueOn < sketch.daysAgo(2)
        ? [
            {
              ...{ invoiceId, what: 'interest' as const, amount: 123_456_789, decision: 'claimed' as const },
              ...{ from: dueOn, to: sketch.daysAgo(2) },
            },
          ]
        : []),
    ]),
  })
  const paper = sketch.fact('paper', 8, {
    ...about,
    invoiceIds: [fourth.id],
    kind: 'formal-notice',
    title: 'Mise en demeure de payer',
    deadline: sketch.daysAgo(-7),
    fileHash: 'c0ffee'.repeat(11).slice(0, 64),
  })
  const post = { ...about, paperId: paper.id }
  const posted = { state: 'sent', how: 'registered-letter', number: 'RK473124829FR', to: LONG_NAME } as const
  const sending = sketch.fact('paperState', 6, { ...post, ...posted })
  sketch.fact('paperState', 4, { ...post, state: 'presented', sendingId: sending.id })
  sketch.fact('legalAct', 2, {
    ...about,
    invoiceIds: invoices.slice(40, 100).map((one) => one.id),
    kind: 'order',
    court: 'Tribunal de commerce de Villefranche-sur-Saône et Tarare, chambre des injonctions',
    reference: ONE_LONG_REFERENCE,
    evidence: LONG_TEXT,
  })
}

const automaticStrategy: Strategy = {
  id: '019a0000-0000-7000-8006-000000000002',
  name: 'E-mails de courtoisie, sans y penser',
  steps: [
    { key: 'mail', anchor: 'due', offset: 3, channel: 'email', tone: 'friendly', stage: 'friendly', automatic: true },
    { key: 'call', anchor: 'due', offset: 30, channel: 'call', tone: 'firm', stage: 'firm' },
  ],
}

/** E-mails by themselves: some to approve, one that cannot leave, one that waits, and each way to end. */
function automaticMails(sketch: ReturnType<typeof createSketch>, creditor: Creditor): void {
  const strategy = automaticStrategy.id
  const states = ['sent', 'held-back', 'failed', 'uncertain'] as const
  for (const [n, what] of (['to approve', 'no address', 'approved', ...states] as const).entries()) {
    const client = sketch.client(creditor.id, { name: `${LONG_NAME}, agence ${n}`, kind: 'business', strategy })
    const to = `comptabilite-fournisseurs-et-sous-traitants-${n}@etablissements-vandenbroucke.example`
    if (what !== 'no address') sketch.contact(client, { lastName: 'de La Rochefoucauld-Montbel', emails: [to] })
    const invoice = sketch.invoice(client, 6, 123_456_789, `FA-2026-${n}-000123456789`, 'Remplacement des menuiseries')
    const state = states.find((one) => one === what)
    if (what !== 'approved' && !state) continue
    const mail = sketch.fact('mail', 1, {
      ...{ clientId: client.id, to, subject: 'Votre facture, échue', text: LONG_TEXT },
      ...{ claims: [{ invoiceId: invoice.id, amount: invoice.amount }], stepKey: 'mail', stepInvoiceId: invoice.id },
      ...{ on: sketch.daysAgo(state ? 0 : -1), time: '10:00' },
    })
    const told = state && { clientId: client.id, mailId: mail.id, state }
    if (told)
      sketch.fact('mailState', 0, { ...told, ...(state === 'failed' && { why: 'recipient', answer: LONG_TEXT }) })
  }
}

/** As many steps as a strategy can have, under a long name. */
function longStrategy(): Strategy {
  const step = { anchor: 'due', channel: 'written', second: 'call', tone: 'firm', stage: 'firm' } as const
  return {
    id: '019a0000-0000-7000-8006-000000000001',
    name: 'Grands donneurs d’ordre de la construction, sous-traitance',
    profile: 'large',
    steps: Array.from({ length: 24 }, (_, n) => ({
      ...step,
      key: `step-${n}`,
      offset: 5 + 10 * n,
      condition: { if: 'amount-from' as const, amount: 987_654_321 },
    })),
  }
}
