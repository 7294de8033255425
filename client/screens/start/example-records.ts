/** Makes the records of the example: days counted back from today, facts dated when they happened. */
import { addDays } from '../../../server/domain/calendar/days.ts'
import type { Client, Contact, Creditor, Invoice, Workspace } from '../../../server/domain/records/cards.ts'
import type { Dispute, Interaction } from '../../../server/domain/records/facts.ts'
import type { FactKind, Kind, RecordOf } from '../../../server/domain/records/kinds.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import type { Cents, Channel, Day, Id } from '../../../server/domain/records/primitives.ts'

export type ExampleRecords = { [K in Kind]?: RecordOf<K>[] }

/** What an exchange of the example says; `step` is the step of the default strategy it answers. */
interface Said extends Pick<Interaction, 'outcome' | 'reasonCode' | 'subject' | 'text' | 'note'> {
  channel: Channel
  ago: number
  step?: string
}

type Sketch<T> = Omit<T, 'id' | 'clientId' | 'creditorId'>

/** Ten in the morning in Paris, or nine in winter. */
const morning = (day: Day): string => `${day}T08:40:00.000Z`

export function createSketch(today: Day, device: Id) {
  const records: ExampleRecords = {}
  let made = 0

  const daysAgo = (days: number): Day => addDays(today, -days)
  // Each later than the one before, as if they had been made in this order.
  const idAt = (day: Day): Id => newId(Date.parse(morning(day)) + made++)
  const add = <K extends Kind>(kind: K, record: RecordOf<K>): RecordOf<K> => {
    const table: RecordOf<K>[] = records[kind] ?? []
    table.push(record)
    Object.assign(records, { [kind]: table })
    return record
  }
  const stamp = (ago: number, act = idAt(daysAgo(ago))) => ({
    id: idAt(daysAgo(ago)),
    act,
    at: morning(daysAgo(ago)),
    device,
  })
  /** A fact recorded so many days ago, by an act of its own or one that others are part of. */
  const fact = <K extends FactKind>(
    kind: K,
    ago: number,
    what: Omit<RecordOf<K>, keyof ReturnType<typeof stamp>>,
    act?: Id,
  ) => add(kind, { ...stamp(ago, act), ...what } as RecordOf<K>)

  return {
    records,
    daysAgo,
    fact,
    workspace: (workspace: Omit<Workspace, 'id'>) => add('workspace', { id: idAt(daysAgo(120)), ...workspace }),
    creditor: (creditor: Omit<Creditor, 'id'>) => add('creditor', { id: idAt(daysAgo(120)), ...creditor }),
    client: (creditorId: Id, client: Sketch<Client>) =>
      add('client', { id: idAt(daysAgo(110)), creditorId, ...client }),
    contact: (client: Client, contact: Sketch<Contact>) =>
      add('contact', { id: idAt(daysAgo(110)), clientId: client.id, ...contact }),

    /** Issued thirty days before it is due. */
    invoice(client: Client, late: number, amount: Cents, number: string, project: string): Invoice {
      const [issuedOn, dueOn] = [daysAgo(late + 30), daysAgo(late)]
      const id = idAt(issuedOn > today ? today : issuedOn)
      const what = { number, amount, project, currency: 'EUR', source: 'manual' as const }
      return add('invoice', { id, clientId: client.id, issuedOn, dueOn, sentOn: issuedOn, ...what })
    },

    said(client: Client, invoices: Invoice[], { step, ago, ...said }: Said, act?: Id) {
      const [oldest] = invoices
      const answered = step && oldest ? { stepKey: step, stepInvoiceId: oldest.id } : {}
      const invoiceIds = invoices.map((invoice) => invoice.id)
      const what = { direction: 'out' as const, ...(said.channel === 'note' ? {} : { state: 'sent' as const }) }
      return fact('interaction', ago, { clientId: client.id, invoiceIds, ...what, ...answered, ...said }, act)
    },

    promised(client: Client, invoices: Invoice[], amount: Cents, said: Said, on: Day) {
      const talk = this.said(client, invoices, said)
      const { id: interactionId, invoiceIds } = talk
      const what = { on, amount, currency: 'EUR', method: 'transfer' as const, interactionId }
      fact('promise', said.ago, { clientId: client.id, invoiceIds, ...what }, talk.act)
    },

    paid(client: Client, invoice: Invoice, ago: number, amount: Cents) {
      const what = { amount, currency: 'EUR', method: 'transfer' as const, source: 'manual' as const }
      const allocations = [{ invoiceId: invoice.id, amount }]
      fact('payment', ago, { clientId: client.id, on: daysAgo(ago), allocations, ...what })
    },

    disputed(invoice: Invoice, talk: Interaction, ago: number, what: Pick<Dispute, 'amount' | 'type' | 'reason'>) {
      const answerDue = daysAgo(ago - 7)
      fact('dispute', ago, { invoiceId: invoice.id, on: daysAgo(ago), answerDue, ...what }, talk.act)
    },

    planned(client: Client, invoices: Invoice[], said: Said, note: string, parts: [ago: number, amount: Cents][]) {
      const talk = this.said(client, invoices, said)
      const instalments = parts.map(([days, amount]) => ({ on: daysAgo(days), amount }))
      const what = { on: daysAgo(said.ago), currency: 'EUR', instalments, written: true, note }
      fact('instalmentPlan', said.ago, { clientId: client.id, invoiceIds: talk.invoiceIds, ...what }, talk.act)
    },

    noticed(client: Client, invoices: Invoice[], said: Said, deadline: Day, reference: string) {
      const letter = this.said(client, invoices, said)
      const { invoiceIds } = letter
      const what = { kind: 'formal-notice' as const, on: daysAgo(said.ago), deadline, reference }
      fact('legalAct', said.ago, { clientId: client.id, invoiceIds, ...what }, letter.act)
    },

    bankSeen: (ago: number) => fact('check', ago, { topic: 'bank', item: 'account', result: 'yes', on: daysAgo(ago) }),

    callback(client: Client, invoice: Invoice, said: Said, callAt: string, reason: string) {
      const talk = this.said(client, [invoice], said)
      fact('callback', said.ago, { clientId: client.id, callAt, reason }, talk.act)
    },
  }
}

export type ExampleSketch = ReturnType<typeof createSketch>
