/** The team: who is in the workspace, on which devices, who is invited; an owner changes all of it. Only with network. */
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useBook } from '../book/context.ts'
import { mayManage } from '../book/rights.ts'
import { rest } from '../i18n/index.ts'
import type { Invitation, Member } from '../sync/team.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ForwardIcon, OfflineIcon, PeopleIcon, PlusIcon } from '../ui/icons.tsx'
import { Stack } from '../ui/layout.tsx'
import { List, Row } from '../ui/list.tsx'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { InvitationSheet } from './team/invitation-sheet.tsx'
import { InviteSheet } from './team/invite-sheet.tsx'
import { createTeam, type Team as Loaded, type TeamState } from './team/load.ts'
import { MemberSheet } from './team/member-sheet.tsx'
import { refusalWords, seenWords, untilWords } from './team/words.ts'

type Opened = { what: 'invite' } | { what: 'invitation'; one: Invitation } | { what: 'member'; userId: string }

export default function Team() {
  const book = useBook()
  return (
    <Show when={book.meta().account} fallback={<NeedsAccount />}>
      <TeamOfAccount />
    </Show>
  )
}

function TeamOfAccount() {
  const book = useBook()
  const team = createTeam(book)
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const words = () => rest().team
  const invites = () => mayManage(book) && team.state().is === 'there'
  const gone = () => setOpened(null)
  const is = <W extends Opened['what']>(what: W) => {
    const now = opened()
    return now?.what === what ? (now as Extract<Opened, { what: W }>) : null
  }
  const loaded = () => there(team.state())
  const member = () => loaded()?.members.find(({ userId }) => userId === is('member')?.userId)
  return (
    <Screen
      title={words().title}
      back={{ href: '/settings', label: rest().acts.back }}
      foot={
        invites() ? (
          <Button tone="primary" icon={PlusIcon} grow onClick={() => setOpened({ what: 'invite' })}>
            {words().invite.button}
          </Button>
        ) : undefined
      }
    >
      <Switch>
        <Match when={team.state().is === 'asking'}>
          <p class="heard" role="status">
            {words().loading}
          </p>
          <Skeleton blocks={3} />
        </Match>
        <Match when={failureOf(team.state())}>
          {(code) => <Unreachable code={code()} onAgain={() => void team.ask()} />}
        </Match>
        <Match when={loaded()}>
          {(there) => (
            <People
              team={there()}
              onMember={({ userId }) => setOpened({ what: 'member', userId })}
              onInvitation={(one) => setOpened({ what: 'invitation', one })}
            />
          )}
        </Match>
      </Switch>
      <Switch>
        <Match when={is('invite')}>
          <InviteSheet onMade={() => void team.again()} onGone={gone} />
        </Match>
        <Match when={is('invitation')}>
          {(sheet) => <InvitationSheet invitation={sheet().one} onChanged={() => void team.again()} onGone={gone} />}
        </Match>
        <Match when={member()}>
          {(one) => <MemberSheet member={one()} onChanged={() => team.again()} onGone={gone} />}
        </Match>
      </Switch>
    </Screen>
  )
}

const there = (state: TeamState): Loaded | null => (state.is === 'there' ? state.team : null)
const failureOf = (state: TeamState): string | null => (state.is === 'failed' ? state.code : null)

function People(props: { team: Loaded; onMember: (one: Member) => void; onInvitation: (one: Invitation) => void }) {
  const book = useBook()
  const words = () => rest().team
  return (
    <Stack gap={4}>
      <Show when={props.team.members.length === 1 && mayManage(book)}>
        <Text>{words().alone}</Text>
      </Show>
      <Card flush>
        <List inset label={words().members}>
          <For each={props.team.members}>
            {(one) => (
              <Row
                title={one.name ?? words().nameless}
                detail={[isMe(book, one) && words().you, words().roles[one.role], seenWords(book, one)]
                  .filter(Boolean)
                  .join(' · ')}
                trailing={<ForwardIcon />}
                onClick={() => props.onMember(one)}
              />
            )}
          </For>
        </List>
      </Card>
      <Show when={props.team.invitations.length > 0}>
        <h2>{words().invitations}</h2>
        <Card flush>
          <List inset label={words().invitations}>
            <For each={props.team.invitations}>
              {(one) => (
                <Row
                  title={one.name ?? words().nameless}
                  detail={`${words().roles[one.role]} · ${words().invitation.open(untilWords(book, one.expiresAt))}`}
                  trailing={<ForwardIcon />}
                  onClick={() => props.onInvitation(one)}
                />
              )}
            </For>
          </List>
        </Card>
      </Show>
    </Stack>
  )
}

const isMe = (book: ReturnType<typeof useBook>, one: Member) => one.userId === book.meta().account?.userId

function NeedsAccount() {
  const words = () => rest().team
  return (
    <Screen title={words().title} back={{ href: '/settings', label: rest().acts.back }}>
      <EmptyState
        icon={PeopleIcon}
        title={words().needsAccount}
        text={words().needsAccountText}
        actions={
          <Button tone="primary" wide href="/settings/account">
            {words().openAccount}
          </Button>
        }
      />
    </Screen>
  )
}

/** Nothing is shown that may not be true any more. */
function Unreachable(props: { code: string; onAgain: () => void }) {
  const words = () => rest().team
  return (
    <div role="status">
      <EmptyState
        icon={OfflineIcon}
        title={words().unreachable}
        text={props.code === 'unreachable' ? words().unreachableText : refusalWords(props.code)}
        actions={
          <Button tone="primary" wide onClick={() => props.onAgain()}>
            {words().tryAgain}
          </Button>
        }
      />
    </div>
  )
}
