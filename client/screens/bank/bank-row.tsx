/** One open invoice to tick: the whole row takes the tap. Once ticked, a part can be typed in place of the whole. */
import { createSignal, Show } from 'solid-js'
import type { Cents } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Money } from '../../ui/money.tsx'
import { lateTone } from '../acts/plan-words.ts'
import { AmountField } from '../case/amount-field.tsx'
import css from './bank.module.css'
import { type Fault, faultOf } from './received.ts'
import type { BankRow } from './rows.ts'

export function BankRowView(props: {
  row: BankRow
  ticked: boolean
  amount: Cents | undefined
  /** Says what is wrong with the amount. */
  checked: boolean
  onTick: (on: boolean) => void
  onAmount: (amount: Cents | undefined) => void
}) {
  const book = useBook()
  const words = () => rest().bank
  const [part, setPart] = createSignal(false)
  const invoice = () => props.row.state.invoice
  const fault = (): Fault | null => {
    const found = faultOf(props.amount, props.row.state)
    return found === 'amount' && !props.checked ? null : found
  }
  const due = () => {
    const { daysLate } = props.row.state
    const on = day(invoice().dueOn, 'short', book.today())
    return daysLate > 0 ? words().late(invoice().number, on, daysLate) : words().due(invoice().number, on)
  }
  return (
    <div class={`${css.row} ${props.ticked ? css.ticked : ''}`}>
      <label class={css.choice}>
        <input
          type="checkbox"
          checked={props.ticked}
          onChange={(event) => {
            setPart(false)
            props.onTick(event.currentTarget.checked)
          }}
        />
        <span class={css.line}>
          <span class={css.what}>
            <span class={css.name}>{props.row.client.name}</span>
            <span class={css.detail}>{due()}</span>
          </span>
          <Money
            text={money(props.row.state.remaining, invoice().currency)}
            tone={lateTone(props.row.state.daysLate)}
          />
        </span>
      </label>
      <Show when={props.ticked}>
        <div class={css.part}>
          <Show
            when={part()}
            fallback={
              <Button tone="quiet" onClick={() => setPart(true)}>
                {words().part}
                <span class="heard"> {words().of(invoice().number)}</span>
              </Button>
            }
          >
            <AmountField
              autofocus
              label={words().partLabel(invoice().number)}
              currency={invoice().currency}
              value={props.amount}
              onInput={props.onAmount}
              error={faultWords(fault(), props.row)}
            />
          </Show>
        </div>
      </Show>
    </div>
  )
}

function faultWords(fault: Fault | null, { state }: BankRow): string | undefined {
  if (fault === 'over') return rest().bank.over(money(state.remaining, state.invoice.currency))
  return fault ? rest().acts.issue.amount : undefined
}
