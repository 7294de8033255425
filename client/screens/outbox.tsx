/** What is not on the server yet, change by change: dated, with its state and its error; and what the server did not take. */
import { createMemo, For, Show } from 'solid-js'
import { useBook } from '../book/context.ts'
import { moment, rest } from '../i18n/index.ts'
import { syncNow, syncState } from '../sync/state.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SyncIcon } from '../ui/icons.tsx'
import { Stack } from '../ui/layout.tsx'
import { List } from '../ui/list.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { saveUnsent } from './outbox/unsent-file.ts'
import { VerdictCard } from './outbox/verdict-card.tsx'
import { sorted } from './outbox/verdicts.ts'
import { WaitingRow } from './outbox/waiting-row.tsx'

export default function Outbox() {
  const book = useBook()
  const words = () => rest().outbox
  const waiting = createMemo(() => book.outbox())
  const said = (at: string | null | undefined) => (at ? moment(at, { today: book.today() }) : rest().account.never)
  const nothing = () => waiting().length === 0 && book.verdicts().length === 0

  return (
    <Screen
      title={words().title}
      detail={waiting().length > 0 ? words().changes(waiting().length) : undefined}
      back={{ href: '/', label: rest().acts.back }}
      foot={
        <Show when={waiting().length > 0}>
          <Button tone="primary" wide busy={syncState() === 'syncing'} onClick={() => void syncNow(book)}>
            {words().send}
          </Button>
        </Show>
      }
    >
      <Show when={nothing()}>
        <Nothing alone={book.meta().account === null} />
      </Show>
      <Stack gap={4}>
        <Show when={book.verdicts().length > 0}>
          <h2>{words().attention}</h2>
          <Text voice="soft">{words().attentionText}</Text>
          <For each={sorted(book.verdicts())}>{(verdict) => <VerdictCard verdict={verdict} />}</For>
        </Show>
        <Show when={waiting().length > 0}>
          <Text voice="soft">{words().safe}</Text>
          <Text voice="soft">
            {words().oldest(said(waiting()[0]?.mutation.at))} {words().lastSync(said(book.meta().lastSyncAt))}
          </Text>
          <Card flush>
            <List inset label={words().title}>
              <For each={waiting()}>{(entry) => <WaitingRow entry={entry} />}</For>
            </List>
          </Card>
        </Show>
        <Show when={!nothing()}>
          <Text voice="soft">{words().saveText}</Text>
          <Button wide onClick={() => saveUnsent(book)}>
            {words().save}
          </Button>
        </Show>
      </Stack>
    </Screen>
  )
}

function Nothing(props: { alone: boolean }) {
  const words = () => rest().outbox
  return (
    <EmptyState
      icon={SyncIcon}
      title={props.alone ? words().aloneTitle : words().emptyTitle}
      text={props.alone ? words().alone : words().empty}
      actions={
        <Button href={props.alone ? '/settings/data' : '/settings/account'}>
          {props.alone ? words().openBackup : words().openAccount}
        </Button>
      }
    />
  )
}
