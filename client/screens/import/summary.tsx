/** What a file brings, by kind, with its sum; used before and after it is stored. */
import { For, Show } from 'solid-js'
import { list, money, rest } from '../../i18n/index.ts'
import type { Report, Taken } from '../../intake/report.ts'
import { Money } from '../../ui/money.tsx'
import { Text } from '../../ui/text.tsx'

const kinds: (keyof Taken)[] = ['invoices', 'payments', 'clients', 'contacts', 'disputes', 'creditNotes', 'notes']

/** From a hundred thousand on, the largest size is wider than a phone whose text is doubled. */
const LARGE = 10_000_000

/** "12 invoices, 3 clients…": what there is none of is not named. */
export const takenWords = (taken: Partial<Taken>): string =>
  list(kinds.flatMap((kind) => (taken[kind] ? [rest().imports.taken[kind](taken[kind])] : [])))

export const takesNothing = ({ taken, completed }: Report): boolean =>
  completed === 0 && kinds.every((kind) => taken[kind] === 0)

export function Summary(props: { title: string; report: Report }) {
  return (
    <>
      <h2>{props.title}</h2>
      <For each={Object.entries(props.report.sums).filter(([, cents]) => cents > 0)}>
        {([currency, cents]) => (
          <div>
            <Text voice="small">{rest().imports.total}</Text>
            <Money size={cents < LARGE ? 'xl' : 'l'} text={money(cents, currency)} />
          </div>
        )}
      </For>
      <Text>{takenWords(props.report.taken)}</Text>
      <Show when={props.report.completed}>{(n) => <Text voice="soft">{rest().imports.completed(n())}</Text>}</Show>
      <Show when={props.report.folded}>{(n) => <Text voice="soft">{rest().imports.folded(n())}</Text>}</Show>
      <Show when={props.report.counts.duplicates}>
        {(n) => <Text voice="soft">{rest().imports.duplicates(n())}</Text>}
      </Show>
    </>
  )
}
