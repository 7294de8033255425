/** Whether the browser keeps the data when space runs out, and how much of it there is. */
import { createResource, createSignal, Show } from 'solid-js'
import { isNearlyFull, type Room, readRoom } from '../../book/room.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Text } from '../../ui/text.tsx'
import { size } from './size.ts'

interface Status {
  kept: boolean
  room: Room | null
}

/** Null where the browser does not say, as on a page served without TLS. */
async function readStatus(): Promise<Status | null> {
  if (!navigator.storage?.persisted) return null
  const [kept, room] = await Promise.all([navigator.storage.persisted(), readRoom()])
  return { kept, room }
}

export function Storage() {
  const words = () => rest().settings.data
  const [status, { refetch }] = createResource(readStatus)
  const [refused, setRefused] = createSignal(false)
  const askToKeep = async () => {
    setRefused(!(await navigator.storage.persist()))
    await refetch()
  }
  return (
    <Card flat>
      <h2>{words().storage}</h2>
      <Show when={status.latest} fallback={<Text voice="soft">{words().unknownStorage}</Text>}>
        {(now) => (
          <>
            <Text voice="soft">{now().kept ? words().kept : words().notKept}</Text>
            <Show when={!now().kept}>
              <Button onClick={() => void askToKeep()}>{words().askToKeep}</Button>
            </Show>
            <div role="status">
              <Show when={refused()}>
                <Text voice="soft">{words().refusedToKeep}</Text>
              </Show>
            </div>
            <Show when={now().room}>
              {(room) => (
                <>
                  <Text voice="small">{words().used(size(room().used), size(room().quota))}</Text>
                  <Show when={isNearlyFull(room())}>
                    <Banner tone="action">{words().nearlyFull}</Banner>
                  </Show>
                </>
              )}
            </Show>
          </>
        )}
      </Show>
    </Card>
  )
}
