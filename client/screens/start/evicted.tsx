/** The browser threw away what this device held: said, with the two ways to get it back, before anything is asked. */
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { storageWords } from './storage-words.ts'

export function Evicted(props: { onAnew: () => void }) {
  return (
    <Screen title={storageWords().evicted}>
      <Banner tone="danger">{storageWords().evictedText}</Banner>
      <Button tone="primary" wide href="/settings/account">
        {storageWords().fromAccount}
      </Button>
      <Button wide href="/settings/data">
        {storageWords().fromBackup}
      </Button>
      <Button tone="quiet" wide onClick={props.onAnew}>
        {storageWords().anew}
      </Button>
    </Screen>
  )
}
