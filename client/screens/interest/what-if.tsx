/** What would be owed if the money came on a day to come: counted again, up to the last day whose rate is held. */
import { createSignal, For, Show } from 'solid-js'
import { addDays } from '../../../server/domain/calendar/days.ts'
import { isDay } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Stack } from '../../ui/layout.tsx'
import { DateField } from '../../ui/text-field.tsx'
import type { Counted } from './counted.ts'
import { owedOn } from './owed.ts'

export function WhatIf(props: { counted: Counted }) {
  const book = useBook()
  const words = () => rest().interest
  const [on, setOn] = createSignal('')
  const isPast = () => isDay(on()) && on() <= book.today()
  const owed = () => {
    const proposal = isDay(on()) && !isPast() ? props.counted.on(on()) : null
    return proposal && owedOn(proposal)
  }
  return (
    <section>
      <Stack gap={3}>
        <h2>{words().whatIf.title}</h2>
        <DateField
          label={words().whatIf.date}
          value={on()}
          min={addDays(book.today(), 1)}
          onInput={setOn}
          error={isPast() ? words().whatIf.past : undefined}
        />
        <div role="status">
          <Show when={owed()}>
            {(sums) => (
              <Stack gap={3}>
                <For each={sums().unknown}>
                  {({ half, until }) => <Banner tone="late1">{words().untilKnown(half, day(until, 'full'))}</Banner>}
                </For>
                <Show when={sums().currency}>
                  {(currency) => <Facts items={items({ ...sums(), currency: currency() })} />}
                </Show>
              </Stack>
            )}
          </Show>
        </div>
      </Stack>
    </section>
  )
}

interface Sums {
  invoices: number
  interest: number
  indemnity: number
  currency: string
}

function items({ invoices, interest, indemnity, currency }: Sums): Fact[] {
  const words = rest().interest
  return [
    { label: words.whatIf.invoices, value: money(invoices, currency) },
    { label: words.interest, value: money(interest, currency) },
    { label: words.indemnity, value: money(indemnity, currency) },
    { label: words.whatIf.total, value: money(invoices + interest + indemnity, currency), tone: 'ink' },
  ]
}
