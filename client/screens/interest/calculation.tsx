/** The figures of one invoice in plain words: each run of days, its rate, and where that rate was read. */
import { For, Show } from 'solid-js'
import type { InvoiceInterest } from '../../../server/domain/interest/proposal.ts'
import { type RateOrigin, rateOriginOf } from '../../../server/domain/interest/rate-origin.ts'
import type { Rates } from '../../../server/domain/interest/rates/tables.ts'
import type { Segment } from '../../../server/domain/interest/statement.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import css from './interest.module.css'

export function Calculation(props: { of: InvoiceInterest; rates: Rates }) {
  const words = () => rest().interest
  /** An origin is told once, where its rate begins. */
  const origin = (segment: Segment, place: number): RateOrigin | null => {
    const before = props.of.segments[place - 1]
    const made = (one: Segment) => rateOriginOf(props.of.claim, props.of.statement, one, props.rates)
    const now = made(segment)
    return before && JSON.stringify(made(before)) === JSON.stringify(now) ? null : now
  }
  return (
    <Stack gap={3}>
      <ol class={css.segments}>
        <For each={props.of.segments}>
          {(segment, place) => (
            <li>
              <p>{segmentWords(segment, props.of.claim.currency)}</p>
              <Show when={origin(segment, place())}>{(from) => <Text voice="small">{originWords(from())}</Text>}</Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.of.received > 0}>
        <Text voice="soft">{words().received(money(props.of.received, props.of.claim.currency))}</Text>
      </Show>
      <Show when={paidInterestFirst(props.of)}>
        <Text voice="soft">{words().interestFirst}</Text>
      </Show>
      <div>
        <Text voice="small">{words().sources}</Text>
        <ul class={css.sources}>
          <For each={sourcesOf(props.of, props.rates)}>
            {(source) => (
              <li>
                <Text voice="small">{source}</Text>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Stack>
  )
}

const paidInterestFirst = ({ claim, statement }: InvoiceInterest): boolean =>
  claim.imputation === 'interest-first' && statement.interestPaid > 0

function segmentWords({ from, to, days, ratePercent, principal, interest }: Segment, currency: string): string {
  const words = rest().interest
  const [base, sum] = [money(principal, currency), money(interest, currency)]
  return words.segment({ from, to, days, percent: words.percent(ratePercent), principal: base, sum })
}

function originWords(origin: RateOrigin): string {
  const words = rest().interest
  if (origin.of !== 'table') return words.origin[origin.of]
  const { key, row, points } = origin
  return words.origin.table(key, words.percent(row.percent), day(row.from, 'full'), points === '0' ? '' : points)
}

/** The texts of the law, then the reference rates, each once, with the day it was read. */
function sourcesOf({ claim, statement, segments }: InvoiceInterest, rates: Rates): string[] {
  const words = rest().interest
  const published = segments.flatMap((segment) => {
    const origin = rateOriginOf(claim, statement, segment, rates)
    return origin.of === 'table' ? [words.origin.read(origin.key, day(origin.readOn, 'numeric'))] : []
  })
  const texts = statement.sources.map((one) => words.textRead(one.text, day(one.readOn, 'numeric')))
  return [...new Set([...texts, ...published])]
}
