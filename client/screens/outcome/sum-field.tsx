/** A sum in one tap: the whole is chosen already, half and round sums are chips, any other is typed. */
import { createSignal, Show } from 'solid-js'
import type { CaseState } from '../../../server/domain/dunning/case.ts'
import { language, money, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { type AmountChoice, amountChoices, currenciesOf, remainingIn } from './amounts.ts'
import type { Heard } from './heard.ts'

export interface Sum {
  currency: () => string
  /** Cents; undefined while what is typed is not an amount. */
  cents: () => number | undefined
  /** What remains in all, in that currency. */
  remaining: () => number
  choices: () => AmountChoice[]
  typed: () => boolean
  choose: (cents: number) => void
  type: (cents: number | undefined) => void
  startTyping: () => void
  setCurrency: (currency: string) => void
}

/** `first`: which choice is selected at the start; a sum that was heard comes before it. */
export function createSum(
  state: () => CaseState,
  fallback: string,
  first: AmountChoice['as'] | 'whole' = 'whole',
  heard: Pick<Heard, 'amount' | 'currency'> = {},
): Sum {
  const [currency, setCurrency] = createSignal(heard.currency ?? currenciesOf(state())[0] ?? fallback)
  const remaining = () => remainingIn(state(), currency())
  const choices = () => amountChoices(remaining().late, remaining().all)
  const [chosen, setChosen] = createSignal(asHeard(heard.amount, choices()))
  const preselected = () => (choices().find(({ as }) => as === first) ?? choices()[0])?.cents
  return {
    currency,
    cents: () => (chosen() ? chosen()?.cents : preselected()),
    remaining: () => remaining().all,
    choices,
    typed: () => chosen()?.typed ?? choices().length === 0,
    choose: (cents) => setChosen({ cents, typed: false }),
    type: (cents) => setChosen({ cents, typed: true }),
    startTyping: () => setChosen({ cents: undefined, typed: true }),
    setCurrency(next) {
      setCurrency(next)
      setChosen(undefined)
    },
  }
}

interface Chosen {
  cents: number | undefined
  typed: boolean
}

const asHeard = (cents: number | undefined, choices: readonly AmountChoice[]): Chosen | undefined =>
  cents === undefined ? undefined : { cents, typed: !choices.some((one) => one.cents === cents) }

export function SumField(props: {
  sum: Sum
  label: string
  state: CaseState
  /** Said when the sum is above what remains. */
  over: (by: string) => string
  error?: string
}) {
  const name = (choice: AmountChoice): string => {
    const text = money(choice.cents, props.sum.currency())
    return choice.as === 'round' ? text : rest().outcomes.sum[choice.as](text)
  }
  const above = () => (props.sum.cents() ?? 0) - props.sum.remaining()
  return (
    <>
      <Show when={currenciesOf(props.state).length > 1}>
        <ChipGroup
          label={rest().outcomes.currency}
          choices={currenciesOf(props.state).map((code) => ({ value: code, label: code }))}
          value={props.sum.currency()}
          onChange={props.sum.setCurrency}
        />
      </Show>
      <Show when={props.sum.choices().length > 0}>
        <ChipGroup
          label={props.label}
          wrap
          choices={[
            ...props.sum.choices().map((choice) => ({ value: String(choice.cents), label: name(choice) })),
            { value: 'other', label: rest().outcomes.otherAmount },
          ]}
          value={props.sum.typed() ? 'other' : String(props.sum.cents())}
          onChange={(value) => (value === 'other' ? props.sum.startTyping() : props.sum.choose(Number(value)))}
        />
      </Show>
      <Show when={props.sum.typed()}>
        <MoneyInput
          label={props.label}
          value={props.sum.cents()}
          onInput={props.sum.type}
          unit={signOf(props.sum.currency())}
          mark={language() === 'fr' ? ',' : '.'}
          autofocus={props.sum.cents() === undefined}
          hint={above() > 0 ? props.over(money(above(), props.sum.currency())) : undefined}
          error={props.error}
        />
      </Show>
    </>
  )
}

/** The sign alone, as the language writes it. */
export const signOf = (currency: string): string => money(0, currency).replace(/[\d\s.,]/g, '')
