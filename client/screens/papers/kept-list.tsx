/** Papers that were made and kept, the newest first, each with where it stands. */
import { For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { isUnderway, type Tracked, trackedPapers } from '../../../server/domain/papers/tracking.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'

export function KeptList(props: { facts: CaseFacts }) {
  const book = useBook()
  const words = () => rest().paperTrail
  const kept = () => trackedPapers(props.facts)
  return (
    <Show when={kept().length > 0}>
      <section>
        <Stack gap={2}>
          <h2>{words().kept}</h2>
          <Card flush>
            <List inset label={words().kept}>
              <For each={kept()}>
                {(one) => (
                  <Row
                    title={one.paper.title}
                    detail={standing(one, book.today())}
                    trailing={<ForwardIcon />}
                    href={`/clients/${props.facts.client.id}/papers/kept/${one.paper.id}`}
                  />
                )}
              </For>
            </List>
          </Card>
        </Stack>
      </section>
    </Show>
  )
}

/** When it was made, and the latest of what happened to it. */
export function standing({ paper, sent }: Tracked, today: Day): string {
  const words = rest().paperTrail
  const onDay = (iso: Day) => day(iso, 'short', today)
  const last = sent.at(-1)
  const made = words.madeOn(onDay(paper.on))
  if (!last) return `${made} · ${words.toHandOver}`
  const byHand = last.sending.how === 'by-hand' || last.sending.how === 'email'
  const now =
    last.last.state === 'sent' && byHand
      ? words.handedOver(onDay(last.last.on))
      : words.stands(last.last.state, onDay(last.last.on))
  return `${made} · ${now}`
}

/** What asks for something: letters that did not leave yet, and registered ones of which the end is not known. */
export function pendingPapers(facts: CaseFacts): string | null {
  const kept = trackedPapers(facts)
  const waiting = kept.filter(({ paper, sent }) => paper.interactionId && sent.length === 0).length
  const underway = kept.filter(({ sent }) => sent.some(isUnderway)).length
  const { onCase } = rest().paperTrail
  return (
    [waiting > 0 && onCase.toHandOver(waiting), underway > 0 && onCase.underway(underway)]
      .filter(Boolean)
      .join(' · ') || null
  )
}
