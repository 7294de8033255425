/** On Today, while there is still room for what is written: that there will be none soon, and the way to what helps. */
import { createResource, Show } from 'solid-js'
import { isNearlyFull, readRoom } from '../../book/room.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

export function NearlyFull() {
  const [room] = createResource(readRoom)
  const isDue = () => {
    const now = room()
    return !!now && isNearlyFull(now)
  }
  return (
    <Show when={isDue()}>
      <Banner
        tone="action"
        actions={
          <Button tone="quiet" href="/settings/data">
            {rest().todayMore.nearlyFullDo}
          </Button>
        }
      >
        {rest().todayMore.nearlyFull}
      </Banner>
    </Show>
  )
}
