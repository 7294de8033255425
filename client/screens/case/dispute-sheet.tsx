/** A dispute: the contested part of an invoice is frozen, the rest stays due. */
import { createSignal } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { money, rest } from '../../i18n/index.ts'
import { DateField, TextArea } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { AmountField } from './amount-field.tsx'
import { FormSheet } from './form-sheet.tsx'
import { InvoiceSelect } from './invoice-select.tsx'
import type { Issues } from './issues.ts'

export function DisputeSheet(props: { facts: CaseFacts; state: CaseState; invoiceId?: Id; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().caseFile.dispute
  const open = () => props.state.open
  const [invoiceId, setInvoiceId] = createSignal(props.invoiceId ?? open()[0]?.invoice.id ?? '')
  const about = () => open().find((one) => one.invoice.id === invoiceId())
  const currency = () => about()?.invoice.currency ?? 'EUR'
  /** What is not contested yet. */
  const free = () => (about()?.remaining ?? 0) - (about()?.disputed ?? 0)
  const [amount, setAmount] = createSignal<number | undefined>(free())
  const [on, setOn] = createSignal(book.today())
  const [reason, setReason] = createSignal('')
  const [issues, setIssues] = createSignal<Issues>({})

  function choose(id: Id) {
    setInvoiceId(id)
    setAmount(free())
  }

  const save = () =>
    recordWithUndo(
      book,
      [
        {
          op: 'create',
          kind: 'dispute',
          record: { invoiceId: invoiceId(), on: on(), amount: amount() ?? 0, reason: reason().trim() || undefined },
        },
      ],
      words().saved(money(amount() ?? 0, currency())),
    )

  return (
    <FormSheet
      title={words().title}
      detail={words().explained}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <InvoiceSelect invoices={open()} value={invoiceId()} onChange={choose} />
      <AmountField
        label={words().amount}
        hint={words().amountHint}
        currency={currency()}
        value={amount()}
        onInput={setAmount}
        error={issues().amount}
      />
      <TextArea
        label={words().reason}
        aside={rest().acts.optional}
        value={reason()}
        onInput={setReason}
        maxLength={1000}
        error={issues().reason}
      />
      <DateField label={words().on} value={on()} onInput={setOn} max={book.today()} error={issues().on} />
    </FormSheet>
  )
}
