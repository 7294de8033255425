/** How the money comes: one chip, never required; said where the law sets a bound to it. */
import { createMemo, Show } from 'solid-js'
import type { Money } from '../../../server/domain/dunning/case.ts'
import { cashBound, cashCeiling } from '../../../server/domain/law/cash.ts'
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
  const bound = createMemo(() => {
    const id = book.canonical(props.clientId)
    const client = book.get('client', id)
    if (props.value !== 'cash' || !client) return null
    const open = book.plan(id)?.state.open ?? []
    const debts = open.map(({ invoice: { amount, currency } }) => ({ amount, currency }))
    return cashBound(props.sum, debts, client)
  })
  return (
    <>
      <ChipGroup
        label={`${rest().outcomes.method} (${rest().acts.optional})`}
        choices={methods.map((value) => ({ value, label: rest().outcomes.methods[value] }))}
        value={props.value}
        onChange={props.onChange}
      />
      <Show when={bound()}>
        {(one) => (
          <Banner tone="late2" live>
            {rest().outcomes.cash[one()](
              money(cashCeiling.amount, cashCeiling.currency),
              cashCeiling.source,
              day(cashCeiling.readOn),
            )}
          </Banner>
        )}
      </Show>
    </>
  )
}
