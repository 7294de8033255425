/** How the money comes: one chip, never required; said where the law sets a bound to it. */
import { Show } from 'solid-js'
import type { Money } from '../../../server/domain/dunning/case.ts'
import { cashCeiling, isAboveCashCeiling } from '../../../server/domain/law/cash.ts'
import type { Payment } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { ChipGroup } from '../../ui/chips.tsx'

type Method = NonNullable<Payment['method']>

const methods: readonly Method[] = ['transfer', 'card', 'cheque', 'cash', 'direct-debit', 'other']

export function MethodField(props: {
  value: Method | undefined
  onChange: (method: Method) => void
  /** Who pays, and how much: asked of every form, so that none forgets what the law says of cash. */
  clientId: Id
  sum: Money
}) {
  const book = useBook()
  const isTooMuchCash = () => {
    const client = book.get('client', book.canonical(props.clientId))
    return props.value === 'cash' && !!client && isAboveCashCeiling(props.sum, client)
  }
  return (
    <>
      <ChipGroup
        label={`${rest().outcomes.method} (${rest().acts.optional})`}
        choices={methods.map((value) => ({ value, label: rest().outcomes.methods[value] }))}
        value={props.value}
        onChange={props.onChange}
      />
      <Show when={isTooMuchCash()}>
        <Banner tone="late2" live>
          {rest().outcomes.cashCeiling(
            money(cashCeiling.amount, cashCeiling.currency),
            cashCeiling.source,
            day(cashCeiling.readOn),
          )}
        </Banner>
      </Show>
    </>
  )
}
