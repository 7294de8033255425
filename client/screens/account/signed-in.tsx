/** An account is in use: how sync stands, in counts and times rather than the colour of a socket, and the way out. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { mayManage } from '../../book/rights.ts'
import { moment, rest } from '../../i18n/index.ts'
import { syncNow, syncState } from '../../sync/state.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { showToast } from '../../ui/toast.ts'

/** Less is the time a message takes, and a clock that nobody would notice. */
const NOTICED = 5 * 60_000

/** A clock that is wrong, in one sentence; `offset` is the server's time less this device's. */
function clockWords(offset: number): string | null {
  if (Math.abs(offset) < NOTICED) return null
  const words = rest().account
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const by = minutes < 90 ? words.minutes(minutes) : words.hours(Math.round(minutes / 60))
  return offset < 0 ? words.clockAhead(by) : words.clockBehind(by)
}

export function SignedIn(props: { email: string }) {
  const book = useBook()
  const [leaving, setLeaving] = createSignal(false)
  const words = () => rest().account
  /** The cases of an employer do not stay with whoever leaves. */
  const owns = () => mayManage(book)
  const waiting = () => book.outbox().length
  const oldest = () => {
    const at = book.outbox()[0]?.mutation.at
    return at ? words().oldest(moment(at, { today: book.today() })) : undefined
  }
  const clock = () => clockWords(book.meta().clockOffset)
  const lastSync = () => {
    const at = book.meta().lastSyncAt
    return at ? moment(at, { today: book.today() }) : words().never
  }

  async function leave(erase: boolean): Promise<void> {
    const { signOut } = await import('../../sync/account.ts')
    await signOut(book, erase)
    setLeaving(false)
    showToast({ text: erase ? words().erased : words().kept })
  }

  return (
    <Stack gap={4}>
      <Show when={syncState() === 'locked'}>
        <Banner>{words().locked}</Banner>
      </Show>
      <Show when={syncState() === 'behind'}>
        <Banner>{words().behind}</Banner>
      </Show>
      <Show when={clock()}>{(said) => <Banner>{said()}</Banner>}</Show>
      <Card flush>
        <List inset>
          <Row title={words().signedInAs} detail={props.email} trailing={words().states[syncState()]} />
          <Row title={words().lastSync} trailing={lastSync()} />
          <Row
            title={words().waiting}
            detail={oldest()}
            trailing={waiting() > 0 ? rest().outbox.changes(waiting()) : words().nothingWaits}
            href="/outbox"
          />
        </List>
      </Card>
      <Button tone="primary" wide busy={syncState() === 'syncing'} onClick={() => void syncNow(book)}>
        {syncState() === 'syncing' ? words().syncing : words().syncNow}
      </Button>
      <Button tone="quiet" wide onClick={() => setLeaving(true)}>
        {words().signOut}
      </Button>
      <Sheet
        open={leaving()}
        onClose={() => setLeaving(false)}
        title={words().signOutTitle}
        closeLabel={rest().acts.close}
        foot={
          <Stack gap={2}>
            <Show when={owns()}>
              <Button wide onClick={() => void leave(false)}>
                {words().keep}
              </Button>
            </Show>
            <Button tone="danger" wide onClick={() => void leave(true)}>
              {words().erase}
            </Button>
          </Stack>
        }
      >
        <Show when={waiting() > 0}>
          <Text>{words().signOutUnsent(rest().outbox.changes(waiting()))}</Text>
        </Show>
        <Show when={!owns()}>
          <Text>{words().signOutTeam}</Text>
        </Show>
      </Sheet>
    </Stack>
  )
}
