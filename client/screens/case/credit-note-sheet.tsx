/** A credit note on an invoice: at most what remains due of it. */
import { createSignal } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded } from '../../book/writes.ts'
import { money, rest } from '../../i18n/index.ts'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { AmountField } from './amount-field.tsx'
import { FormSheet } from './form-sheet.tsx'
import { InvoiceSelect } from './invoice-select.tsx'
import type { Issues } from './issues.ts'

const refused: Recorded = { ok: false, code: 'invalid', issues: [{ path: 'amount', code: 'amount' }] }

export function CreditNoteSheet(props: { facts: CaseFacts; state: CaseState; invoiceId?: Id; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().caseFile.creditNote
  const open = () => props.state.open
  const [invoiceId, setInvoiceId] = createSignal(props.invoiceId ?? open()[0]?.invoice.id ?? '')
  const about = () => open().find((one) => one.invoice.id === invoiceId())
  const currency = () => about()?.invoice.currency ?? 'EUR'
  const [amount, setAmount] = createSignal<number>()
  const [on, setOn] = createSignal(book.today())
  const [number, setNumber] = createSignal('')
  const [issues, setIssues] = createSignal<Issues>({})
  const most = () => about()?.remaining ?? 0
  const tooMuch = () => ((amount() ?? 0) > most() ? words().atMost(money(most(), currency())) : undefined)

  async function save(): Promise<Recorded> {
    // More than remains would be money owed to the client, which is a payment back, not a credit note on this invoice.
    if (tooMuch()) return refused
    return recordWithUndo(
      book,
      [
        {
          op: 'create',
          kind: 'creditNote',
          record: { invoiceId: invoiceId(), on: on(), amount: amount() ?? 0, number: number().trim() || undefined },
        },
      ],
      words().saved(money(amount() ?? 0, currency())),
    )
  }

  return (
    <FormSheet
      title={words().title}
      detail={props.facts.client.name}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <InvoiceSelect invoices={open()} value={invoiceId()} onChange={setInvoiceId} />
      <AmountField
        label={words().amount}
        aside={words().atMost(money(most(), currency()))}
        currency={currency()}
        value={amount()}
        onInput={setAmount}
        error={tooMuch() ?? issues().amount}
      />
      <DateField label={words().on} value={on()} onInput={setOn} error={issues().on} />
      <TextField
        label={words().number}
        aside={rest().acts.optional}
        value={number()}
        onInput={setNumber}
        maxLength={80}
        error={issues().number}
      />
    </FormSheet>
  )
}
