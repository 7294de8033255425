/** The browser threw away what this device held: said, with the two ways to get it back, before anything is asked. */
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'

export function Evicted(props: { onAnew: () => void }) {
  return (
    <Screen title={rest().start.evicted}>
      <Banner tone="danger">{rest().start.evictedText}</Banner>
      <Button tone="primary" wide href="/settings/account">
        {rest().start.fromAccount}
      </Button>
      <Button wide href="/settings/data">
        {rest().start.fromBackup}
      </Button>
      <Button tone="quiet" wide onClick={props.onAnew}>
        {rest().start.anew}
      </Button>
    </Screen>
  )
}
