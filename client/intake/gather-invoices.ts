/** Works out a file of invoices: lines to invoices, invoices to clients, paid and disputed columns to facts. */
import { checkTerm } from '../../server/domain/law/payment-terms.ts'
import type { ClientKind } from '../../server/domain/records/cards.ts'
import type { Choice } from './choice.ts'
import { kindOf } from './client-changes.ts'
import { type ClientEntry, clientLedger, nameOf } from './client-ledger.ts'
import { takeContacts } from './contact-match.ts'
import type { Existing } from './existing.ts'
import { foldInvoiceNumber } from './fold.ts'
import type { Gathered, Item, NewId } from './gathered.ts'
import { headingKey } from './heading-key.ts'
import { itemHeadings } from './headings.ts'
import { creditNoteChange, invoiceChanges } from './invoice-changes.ts'
import { amountPer, draftsOf, type InvoiceDraft, type InvoiceGroup } from './invoice-groups.ts'
import { amountSource, invoiceRow } from './invoice-row.ts'
import { knownInvoices } from './known-invoices.ts'
import type { Table } from './open-file.ts'
import { addSum, inFileOrder, newReport, type Report, reject, type Warning } from './report.ts'
import { rowReader } from './row-reader.ts'
import { type Settlement, settlementOf } from './settlement.ts'
import { inSlices, type Watch } from './slices.ts'

export async function gatherInvoices(
  table: Table,
  choice: Choice,
  existing: Existing,
  newId: NewId,
  watch: Watch,
): Promise<Gathered> {
  const report = newReport(table.rows.length)
  const reader = rowReader(table.opened.columns, choice)
  const source = amountSource(reader)
  const ledger = clientLedger(existing)
  const groups = newGroups()
  const currency = choice.currency ?? table.opened.headingCurrency ?? existing.currency
  const defaults = { country: existing.country, currency, today: existing.today }
  await inSlices(
    table.rows,
    (row) => {
      const read = invoiceRow(reader, row, defaults)
      if (!read.ok) reject(report, row, read.code)
      if (!read.ok && (!read.client || !read.number)) return
      const entry = read.client && ledger.meet(read.client)
      const number = read.ok ? read.value.number : read.number
      const group = entry && number ? groups.of(entry, number) : undefined
      if (read.ok) group?.rows.push(read.value)
      else if (group) group.broken = true
    },
    watch,
  )
  const hasItems = table.opened.columns.some(({ heading }) => itemHeadings.has(headingKey(heading)))
  const per = amountPer(groups.all, source, hasItems, choice.amountPer)
  const drafts = groups.all.flatMap((group) => draftsOf(group, per, report))
  const known = knownInvoices(existing, ledger)
  const balanceTells = source !== 'balance'
  const kind = rememberedKind(choice)
  const taken = takeInvoices(drafts, { choice, existing, newId, report, known, kind, balanceTells })
  return { items: taken, report: inFileOrder(report) }
}

function newGroups() {
  const all: InvoiceGroup[] = []
  const byEntry = new Map<ClientEntry, Map<string, InvoiceGroup>>()
  const of = (entry: ClientEntry, number: string): InvoiceGroup => {
    const numbers = byEntry.get(entry) ?? new Map<string, InvoiceGroup>()
    byEntry.set(entry, numbers)
    const key = foldInvoiceNumber(number)
    const group = numbers.get(key) ?? { entry, rows: [], broken: false }
    if (!numbers.has(key)) all.push(group)
    numbers.set(key, group)
    return group
  }
  return { all, of }
}

interface Taking {
  choice: Choice
  existing: Existing
  newId: NewId
  report: Report
  known: ReturnType<typeof knownInvoices>
  kind: (entry: ClientEntry) => ClientKind
  balanceTells: boolean
}

/** Guessing from a name is slow, and a client has many invoices. */
function rememberedKind({ kindForUnknown }: Choice): Taking['kind'] {
  const kinds = new Map<ClientEntry, ClientKind>()
  return (entry) => {
    const kind = kinds.get(entry) ?? kindOf(entry, kindForUnknown)
    kinds.set(entry, kind)
    return kind
  }
}

/** Invoices first, so that a credit note finds the one it names wherever it stands in the file. */
function takeInvoices(drafts: readonly InvoiceDraft[], taking: Taking): Item[] {
  const met = new Set<ClientEntry>()
  const invoices = drafts.filter((draft) => !draft.credit).flatMap((draft) => takeInvoice(draft, taking, met))
  return invoices.concat(drafts.filter((draft) => draft.credit).flatMap((draft) => takeCreditNote(draft, taking)))
}

function takeInvoice(draft: InvoiceDraft, taking: Taking, met: Set<ClientEntry>): Item[] {
  const { existing, report, known, newId, choice } = taking
  const settlement = settlementOf(draft, taking.balanceTells ? draft.first.balance : null, existing.today)
  const there = known.find(draft.entry, draft.first.number)
  if (there) {
    report.duplicates.push(...draft.rows.map((row) => row.line))
    if (settlement.paid && settlement.paid.cents > known.paidOf(there.id))
      report.warnings.push({ line: draft.line, code: 'paid-more-than-known' })
    return []
  }
  const id = newId()
  known.add(draft.entry, { id, number: draft.first.number, amount: draft.amount })
  countInvoice(draft, settlement, taking, met)
  const warnings = [...draft.warnings, ...termWarning(draft, settlement, taking), ...settlement.warnings]
  for (const code of warnings) report.warnings.push({ line: draft.line, code })
  const { first, amount } = draft
  return [
    {
      preview: {
        line: draft.line,
        client: draft.entry.known?.name ?? nameOf(draft.entry),
        number: first.number,
        issuedOn: first.issuedOn,
        dueOn: first.dueOn,
        amount,
        currency: first.currency,
        ...(settlement.paid && { paid: { amount: settlement.paid.cents, on: settlement.paid.on } }),
        ...(settlement.dispute && { disputed: true }),
        warnings,
      },
      changes: () => invoiceChanges(id, draft, settlement, existing, choice.kindForUnknown, newId),
    },
  ]
}

/** Of what is still to be paid: a term longer than the law allows this client, or perhaps. */
function termWarning({ first, entry, amount }: InvoiceDraft, { paid }: Settlement, taking: Taking): Warning[] {
  if (paid && paid.cents >= amount) return []
  const { creditor, country } = taking.existing
  const { draft, known } = entry
  const { state } = checkTerm({
    invoice: first,
    client: {
      kind: taking.kind(entry),
      sector: known?.sector,
      country: draft.country || undefined,
      postalCode: draft.postalCode,
    },
    creditor: { country: creditor?.country ?? country, postalCode: creditor?.postalCode },
  })
  return state === 'beyond' || state === 'perhaps' ? ['long-term'] : []
}

function countInvoice(
  draft: InvoiceDraft,
  settlement: Settlement,
  { report, kind }: Taking,
  met: Set<ClientEntry>,
): void {
  const { taken } = report
  taken.invoices++
  addSum(report, draft.first.currency, draft.amount)
  if (settlement.paid) taken.payments++
  if (settlement.dispute) taken.disputes++
  if (draft.first.note) taken.notes++
  if (met.has(draft.entry)) return
  met.add(draft.entry)
  taken.contacts += takeContacts(draft.entry).added.length
  if (draft.entry.known) return
  taken.clients++
  if (kind(draft.entry) === 'unknown') report.unknownKinds++
}

function takeCreditNote(draft: InvoiceDraft, taking: Taking): Item[] {
  const { report, known, newId, existing, choice } = taking
  const { first, entry } = draft
  report.negatives++
  const target = known.find(entry, first.credits || first.number)
  if (!target || choice.creditNotes === 'report') {
    for (const row of draft.rows) reject(report, row, 'credit-note-unattached')
    return []
  }
  if (known.hasCreditNote(target.id, first.number, draft.amount)) {
    report.duplicates.push(...draft.rows.map((row) => row.line))
    return []
  }
  report.taken.creditNotes++
  return [
    {
      preview: {
        line: draft.line,
        client: entry.known?.name ?? nameOf(entry),
        number: first.number,
        issuedOn: first.issuedOn,
        amount: draft.amount,
        currency: first.currency,
        credit: true,
        warnings: [],
      },
      changes: () => [creditNoteChange(newId(), target.id, draft, existing)],
    },
  ]
}
