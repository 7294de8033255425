/** What happened to a bill of exchange: only what can follow its state is offered; a paid one records its payment too. */
import { createSignal, For, Show } from 'solid-js'
import type { CaseFacts, InvoiceState } from '../../../server/domain/dunning/case.ts'
import { type BillView, billMoves, refuseBillMove } from '../../../server/domain/preventive/bills.ts'
import type { BillState } from '../../../server/domain/records/bills.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Pick, Picks } from '../../ui/picks.tsx'
import { Text } from '../../ui/text.tsx'
import { CheckField, DateField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { FormSheet } from '../case/form-sheet.tsx'

export function BillSheet(props: { facts: CaseFacts; view: BillView; state: InvoiceState; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().preventive.bills
  const bill = () => props.view.bill
  const currency = () => props.state.invoice.currency
  const moves = () => billMoves(props.view)
  const [to, setTo] = createSignal<BillState['state'] | undefined>(moves().length === 1 ? moves()[0] : undefined)
  const [on, setOn] = createSignal(book.today())
  const [paidToo, setPaidToo] = createSignal(true)
  const [fault, setFault] = createSignal<string>()
  /** What the bill pays of what still remains; nothing when the payment was recorded before. */
  const pays = () => Math.min(bill().amount, props.state.remaining)

  const payment = (): Wanted => ({
    op: 'create',
    kind: 'payment',
    record: {
      clientId: props.facts.client.id,
      on: on(),
      amount: pays(),
      currency: currency(),
      method: 'other',
      allocations: [{ invoiceId: bill().invoiceId, amount: pays() }],
      source: 'manual',
    },
  })

  async function save() {
    const state = to()
    const refusal = state && refuseBillMove(props.view, state, on(), book.today())
    setFault(refusal ? words().refusals[refusal] : state ? undefined : words().choose)
    if (!state || refusal) return { ok: false as const, code: 'invalid' as const, issues: [] }
    const moved: Wanted = {
      op: 'create',
      kind: 'billState',
      record: { clientId: props.facts.client.id, billId: bill().id, state, on: on() },
    }
    const wanted = state === 'paid' && paidToo() && pays() > 0 ? [moved, payment()] : [moved]
    return recordWithUndo(book, wanted, words().moved(words().moves[state]))
  }

  return (
    <FormSheet
      title={rest().journal.bill(
        bill().type,
        money(bill().amount, currency()),
        day(bill().dueOn, 'short', book.today()),
      )}
      detail={words().placed(words().places[props.view.place], day(props.view.since, 'short', book.today()))}
      onSave={save}
      onGone={props.onGone}
    >
      <Picks label={words().change}>
        <For each={moves()}>
          {(state) => (
            <Pick pressed={to() === state} onClick={() => setTo(state)}>
              {words().moves[state]}
            </Pick>
          )}
        </For>
      </Picks>
      <DateField label={words().on} value={on()} onInput={setOn} max={book.today()} error={fault()} />
      <Show when={to() === 'paid' && pays() > 0}>
        <div>
          <CheckField label={words().paidToo} checked={paidToo()} onChange={setPaidToo} />
          <Text voice="soft">{words().paidTooHint(money(pays(), currency()))}</Text>
        </div>
      </Show>
    </FormSheet>
  )
}
