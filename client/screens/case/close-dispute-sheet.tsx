/** The end of a dispute: what was contested can be chased again, or is given up by a credit note of the same act. */
import { createSignal, Show } from 'solid-js'
import type { Dispute, DisputeClosing } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import { money, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { AmountField } from './amount-field.tsx'
import { FormSheet } from './form-sheet.tsx'
import type { Issues } from './issues.ts'

const ways: DisputeClosing['how'][] = ['agreement', 'credit-note', 'rejected', 'settled']

const refused = (path: string, code: string): Recorded => ({ ok: false, code: 'invalid', issues: [{ path, code }] })

export function CloseDisputeSheet(props: { dispute: Dispute; detail: string; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().caseFile.disputeClosing
  const about = () => {
    const invoice = book.get('invoice', props.dispute.invoiceId)
    const plan = invoice && book.plan(invoice.clientId)
    return plan?.state.open.find((state) => state.invoice.id === invoice?.id)
  }
  const most = () => about()?.remaining ?? 0
  const currency = () => about()?.invoice.currency ?? 'EUR'
  const [how, setHow] = createSignal<DisputeClosing['how']>('agreement')
  const [on, setOn] = createSignal(book.today())
  const [amount, setAmount] = createSignal<number | undefined>(Math.min(props.dispute.amount, most()) || undefined)
  const [number, setNumber] = createSignal('')
  const [issues, setIssues] = createSignal<Issues>({})
  const credits = () => how() === 'credit-note'
  const tooMuch = () =>
    credits() && (amount() ?? 0) > most() ? rest().disputes.creditMost(money(most(), currency())) : undefined
  const tooEarly = () => (on() && on() < props.dispute.on ? rest().disputes.closedBefore : undefined)

  async function save(): Promise<Recorded> {
    if (tooMuch()) return refused('amount', 'amount')
    if (tooEarly()) return refused('on', 'day')
    const { id, invoiceId } = props.dispute
    const wanted: Wanted[] = [{ op: 'create', kind: 'disputeClosing', record: { disputeId: id, on: on(), how: how() } }]
    if (credits()) {
      const record = { invoiceId, on: on(), amount: amount() ?? 0, ...(number().trim() && { number: number().trim() }) }
      wanted.push({ op: 'create', kind: 'creditNote', record })
    }
    return recordWithUndo(book, wanted, words().saved)
  }

  return (
    <FormSheet
      title={words().title}
      detail={props.detail}
      saveLabel={words().close}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <ChipGroup
        label={words().how}
        choices={ways.map((value) => ({ value, label: words().ways[value] }))}
        value={how()}
        onChange={setHow}
        wrap
      />
      <Text voice="soft">{rest().disputes.after[how()]}</Text>
      <Show when={credits()}>
        <AmountField
          label={rest().disputes.creditNote}
          hint={rest().disputes.creditHint}
          currency={currency()}
          value={amount()}
          onInput={setAmount}
          error={tooMuch() ?? issues().amount}
        />
        <TextField
          label={rest().disputes.creditNumber}
          aside={rest().acts.optional}
          value={number()}
          onInput={setNumber}
          maxLength={80}
          error={issues().number}
        />
      </Show>
      <DateField
        label={words().on}
        value={on()}
        onInput={setOn}
        min={props.dispute.on}
        max={book.today()}
        error={tooEarly() ?? issues().on}
      />
    </FormSheet>
  )
}
