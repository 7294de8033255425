/** A bill of exchange taken for an invoice: what remains of it by default, at its due date. */
import { createSignal, Show, untrack } from 'solid-js'
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import type { Bill } from '../../../server/domain/records/bills.ts'
import { useBook } from '../../book/context.ts'
import { money, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { AmountField } from '../case/amount-field.tsx'
import { FormSheet } from '../case/form-sheet.tsx'
import type { Issues } from '../case/issues.ts'

const types: readonly Bill['type'][] = ['draft', 'promissory-note', 'accepted-draft']

export function BillForm(props: { state: InvoiceState; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().preventive.bills
  const { invoice, remaining } = untrack(() => props.state)
  const [type, setType] = createSignal<Bill['type']>('draft')
  const [amount, setAmount] = createSignal<number | undefined>(remaining)
  const [dueOn, setDueOn] = createSignal(invoice.dueOn < book.today() ? '' : invoice.dueOn)
  const [reference, setReference] = createSignal('')
  const [issues, setIssues] = createSignal<Issues>({})
  const tooMuch = () =>
    (amount() ?? 0) > props.state.remaining ? words().above(money(props.state.remaining, invoice.currency)) : undefined

  async function save() {
    if (tooMuch()) return { ok: false as const, code: 'invalid' as const, issues: [] }
    const record = {
      clientId: invoice.clientId,
      invoiceId: invoice.id,
      type: type(),
      amount: amount() ?? 0,
      dueOn: dueOn(),
      reference: reference().trim() || undefined,
    }
    return recordWithUndo(
      book,
      [{ op: 'create', kind: 'bill', record }],
      words().saved(money(record.amount, invoice.currency)),
    )
  }

  return (
    <FormSheet
      title={words().addTitle}
      detail={rest().invoice.titled(invoice.number)}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <ChipGroup
        label={words().type}
        choices={types.map((value) => ({ value, label: rest().journal.billTypes[value] }))}
        value={type()}
        onChange={setType}
        wrap
      />
      <AmountField
        label={words().amount}
        currency={invoice.currency}
        value={amount()}
        onInput={setAmount}
        error={tooMuch() ?? issues().amount}
      />
      <DateField label={words().dueOn} value={dueOn()} onInput={setDueOn} error={issues().dueOn} />
      <Show when={dueOn() && dueOn() < book.today()}>
        <Text voice="soft" tone="late2">
          {words().dueBefore}
        </Text>
      </Show>
      <TextField
        label={words().reference}
        aside={rest().acts.optional}
        value={reference()}
        onInput={setReference}
        maxLength={120}
        error={issues().reference}
      />
    </FormSheet>
  )
}
