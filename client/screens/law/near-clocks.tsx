/** The legal clocks that end within a month, over all cases, the nearest first: for the foot of Today. */
import { createMemo, For, Show } from 'solid-js'
import { type Clock, nearClocks } from '../../../server/domain/law/clocks.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { clockTone } from './clock-list.tsx'

export interface NearClock {
  clientId: Id
  name: string
  clock: Clock
}

/** Last days only: nothing is lost by missing a first one. A case without an open invoice has no clock. */
export function nearestClocks(book: Book): NearClock[] {
  const today = book.today()
  const found = book.plans().flatMap(([clientId, { state }]) => {
    const facts = state.open.length > 0 ? book.facts(clientId) : null
    if (!facts) return []
    return nearClocks(facts, state, today)
      .filter(({ bound }) => bound === 'last')
      .map((clock) => ({ clientId, name: facts.client.name, clock }))
  })
  return found.sort((a, b) => a.clock.days - b.clock.days || (a.clientId < b.clientId ? -1 : 1))
}

const SHOWN = 5

export function NearClocks() {
  const book = useBook()
  const near = createMemo(() => nearestClocks(book))
  return (
    <Show when={near().length > 0}>
      <section>
        <Stack gap={2}>
          <h2>{rest().law.near}</h2>
          <List label={rest().law.near}>
            <For each={near().slice(0, SHOWN)}>
              {({ clientId, name, clock }) => (
                <Row
                  top
                  title={name}
                  detail={`${rest().law.clocks[clock.code]} · ${rest().law.until(day(clock.on, 'full'))}`}
                  trailing={<Badge tone={clockTone(clock)}>{rest().law.left(clock.days)}</Badge>}
                  href={`/clients/${clientId}`}
                />
              )}
            </For>
          </List>
          <Show when={near().length > SHOWN}>
            <Text voice="soft">{rest().law.nearMore(near().length - SHOWN)}</Text>
          </Show>
        </Stack>
      </section>
    </Show>
  )
}
