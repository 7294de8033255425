/** Legal clocks as rows: what, until when or from when, how long that leaves; a tap opens the sheet that explains it. */
import { For } from 'solid-js'
import type { Clock } from '../../../server/domain/law/clocks.ts'
import type { SheetKey } from '../../../server/domain/law/sheets.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import { day, list, rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { List, Row } from '../../ui/list.tsx'
import type { Tone } from '../../ui/tone.ts'

export function ClockList(props: {
  label: string
  clocks: readonly Clock[]
  invoices: readonly Invoice[]
  onOpen: (sheet: SheetKey) => void
}) {
  return (
    <List label={props.label}>
      <For each={props.clocks}>
        {(clock) => (
          <Row
            top
            title={rest().law.clocks[clock.code]}
            detail={clockDetail(clock, props.invoices)}
            trailing={<Badge tone={clockTone(clock)}>{rest().law.left(clock.days)}</Badge>}
            onClick={() => props.onOpen(clock.sheet)}
          />
        )}
      </For>
    </List>
  )
}

/** Numbers of so many invoices are named; more are counted. */
const NAMED = 2

function clockDetail({ bound, on, mayBe, invoiceIds }: Clock, invoices: readonly Invoice[]): string {
  const words = rest().law
  const numbers = invoices.filter(({ id }) => invoiceIds.includes(id)).map(({ number }) => number)
  const when = bound === 'last' ? words.until(day(on, 'full')) : words.from(day(on, 'full'))
  const about = invoices.length < 2 ? '' : numbers.length <= NAMED ? list(numbers) : words.about(numbers.length)
  return [when, mayBe && words.mayBe(day(mayBe, 'full')), about].filter(Boolean).join(' · ')
}

/** The colour says how near a last day is; a first day asks for nothing. */
export function clockTone({ bound, days }: Clock): Tone {
  if (days < 0 || bound === 'first') return 'frozen'
  return days <= 7 ? 'late3' : days <= 30 ? 'late1' : 'neutral'
}
