/** The legal clocks that end within a month, over all cases, the nearest first: for the foot of Today. */
import { Key } from '@solid-primitives/keyed'
import { createMemo, Show, untrack } from 'solid-js'
import type { CasePlan } from '../../../server/domain/dunning/case.ts'
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

/** The clocks of a case hang on its plan: while that stands, they are not counted again. */
const counted = new WeakMap<CasePlan, readonly Clock[]>()

/** Last days only: nothing is lost by missing a first one. A case without an open invoice has no clock. */
function lastDays(book: Book, clientId: Id, plan: CasePlan): readonly Clock[] {
  const known = counted.get(plan)
  if (known) return known
  const facts = plan.state.open.length > 0 ? book.facts(clientId) : null
  const clocks = facts ? nearClocks(facts, plan.state, book.today()).filter(({ bound }) => bound === 'last') : []
  counted.set(plan, clocks)
  return clocks
}

export function nearestClocks(book: Book): NearClock[] {
  const found: NearClock[] = []
  for (const [clientId, plan] of book.plans()) {
    // The list of plans is what is followed: following each case would be thousands of threads.
    const clocks = untrack(() => lastDays(book, clientId, plan))
    if (clocks.length === 0) continue
    const name = book.get('client', clientId)?.name ?? ''
    for (const clock of clocks) found.push({ clientId, name, clock })
  }
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
            <Key each={near().slice(0, SHOWN)} by={({ clientId, clock }) => `${clientId} ${clock.code} ${clock.on}`}>
              {(one) => (
                <Row
                  top
                  title={one().name}
                  detail={`${rest().law.clocks[one().clock.code]} · ${rest().law.until(day(one().clock.on, 'full'))}`}
                  trailing={<Badge tone={clockTone(one().clock)}>{rest().law.left(one().clock.days)}</Badge>}
                  href={`/clients/${one().clientId}`}
                />
              )}
            </Key>
          </List>
          <Show when={near().length > SHOWN}>
            <Text voice="soft">{rest().law.nearMore(near().length - SHOWN)}</Text>
          </Show>
        </Stack>
      </section>
    </Show>
  )
}
