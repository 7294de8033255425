/** An invitation, opened by its link: sign in or make the account, come into the team, and see its cases arrive. */
import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import type { Joined } from '../sync/account.ts'
import type { Arrival } from '../sync/by-mail.ts'
import { type Invitee, tokenIn, type Uninvited } from '../sync/invitation.ts'
import { ensureSync, mayBeSignedIn, syncReceived } from '../sync/state.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { WarningIcon } from '../ui/icons.tsx'
import { Stack } from '../ui/layout.tsx'
import { Progress } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { TextField } from '../ui/text-field.tsx'
import { showToast } from '../ui/toast.ts'
import { Arrived } from './account/arrived.tsx'
import { ChooseWorkspace } from './account/choose-workspace.tsx'
import { SignInForm } from './account/sign-in-form.tsx'
import { OpenTeam } from './team/open-team.tsx'

type Invited = Extract<Joined, { state: 'invited' }>

export default function Join() {
  const book = useBook()
  const navigate = useNavigate()
  const location = useLocation()
  const words = () => rest().team.join
  // It stays in the address until it has served: a page that is loaded again on the way still has it.
  const token = () => tokenIn(location.hash)
  const [name, setName] = createSignal('')
  const [failed, setFailed] = createSignal<Uninvited | null>(null)
  const [arrival, setArrival] = createSignal<Arrival | null>(null)
  const [invited, setInvited] = createSignal<Invited | null>(null)
  const [entered, setEntered] = createSignal(false)
  const invitee = (): Invitee => ({ token: token() ?? '', name: name().trim() })

  // Another link, opened where this one was.
  createEffect(on(token, () => setFailed(null), { defer: true }))
  createEffect(() => {
    if (entered() && book.workspace() && book.meta().account) navigate('/', { replace: true })
  })

  function joined(result: Joined): void {
    if (!result.ok) return
    if (result.state === 'uninvited') return void setFailed(result.why)
    if (result.state === 'invited') return void setInvited(result)
    if (result.state !== 'joined') return
    setInvited(null)
    showToast({ text: words().joined })
    setEntered(true)
    void ensureSync(book).then((sync) => sync.now())
  }

  /** By a code from a mail one comes in as whoever one is, and then opens the invitation. */
  async function arrived(result: Joined): Promise<void> {
    if (!result.ok) return
    setArrival(null)
    joined(await (await import('../sync/account.ts')).acceptSignedIn(book, invitee()))
  }

  return (
    <Screen title={words().title}>
      <Switch
        fallback={
          <Stack gap={4}>
            <Welcome />
            <TextField
              label={words().name}
              aside={rest().acts.optional}
              hint={words().nameHint}
              autocomplete="name"
              maxLength={200}
              value={name()}
              onInput={setName}
            />
            <Enter invitee={invitee} onJoined={joined} onArrived={setArrival} />
          </Stack>
        }
      >
        <Match when={!entered() && !token()}>
          <Failed why="incomplete" />
        </Match>
        <Match when={failed()}>{(why) => <Failed why={why()} />}</Match>
        <Match when={entered()}>
          <Text voice="soft">{words().arriving}</Text>
          <Show when={syncReceived()}>
            {(rows) => <Progress label={rest().account.received(rest().account.rows(rows()))} />}
          </Show>
        </Match>
        <Match when={arrival()}>
          {(one) => (
            <Arrived arrival={one()} onJoined={(result) => void arrived(result)} onLeave={() => setArrival(null)} />
          )}
        </Match>
        <Match when={invited()}>{(one) => <Decide invited={one()} onJoined={joined} />}</Match>
      </Switch>
    </Screen>
  )
}

/** What the link is for, and what becomes of what the device holds. */
function Welcome() {
  const book = useBook()
  const words = () => rest().team.join
  const own = () => (book.meta().account ? undefined : book.workspace())
  return (
    <>
      <Text>{signedIn(book)?.email ? words().introSignedIn(signedIn(book)?.email ?? '') : words().intro}</Text>
      <Show when={own()}>
        {(workspace) => (
          <Banner>{workspace().sample ? words().exampleGoes : words().ownStays(workspace().name)}</Banner>
        )}
      </Show>
    </>
  )
}

/** The account of this device, unless its session has run out. */
const signedIn = (book: ReturnType<typeof useBook>) => (mayBeSignedIn() ? book.meta().account : null)

function Enter(props: {
  invitee: () => Invitee
  onJoined: (joined: Joined) => void
  onArrived: (arrival: Arrival) => void
}) {
  const book = useBook()
  const words = () => rest().team.join
  const [account, setAccount] = createSignal(signedIn(book))
  const [busy, setBusy] = createSignal(false)
  const [code, setCode] = createSignal<Extract<Joined, { ok: false }>['code'] | null>(null)

  async function enter(): Promise<void> {
    setBusy(true)
    const joining = import('../sync/account.ts').then((module) => module.acceptSignedIn(book, props.invitee()))
    const joined = await joining.catch((): Joined => ({ ok: false, code: 'offline' }))
    setBusy(false)
    setCode(joined.ok ? null : joined.code)
    // The session turned out to have run out: the form takes the place of the button.
    setAccount(signedIn(book))
    props.onJoined(joined)
  }

  return (
    <Show
      when={account()}
      fallback={
        <SignInForm
          invitee={props.invitee}
          email={book.meta().account?.email}
          onJoined={props.onJoined}
          onArrived={props.onArrived}
        />
      }
    >
      <Show when={code()}>
        {(failure) => (
          <Banner tone="danger" live>
            {rest().account.failures[failure()]}
          </Banner>
        )}
      </Show>
      <Button tone="primary" wide busy={busy()} onClick={() => void enter()}>
        {words().enter}
      </Button>
      <Button tone="quiet" wide href="/settings/account">
        {words().otherAccount}
      </Button>
    </Show>
  )
}

/** The device holds something else: nothing of it goes without being asked. */
function Decide(props: { invited: Invited; onJoined: (joined: Joined) => void }) {
  const book = useBook()
  const navigate = useNavigate()
  const choice = () => ({
    ok: true as const,
    state: 'choose' as const,
    account: props.invited.account,
    workspaces: [props.invited.workspace],
  })
  const home = () => navigate('/', { replace: true })
  return (
    <Show
      when={book.meta().account}
      fallback={<ChooseWorkspace choice={choice()} onJoined={props.onJoined} onApart={home} />}
    >
      <OpenTeam account={props.invited.account} workspace={props.invited.workspace} onJoined={props.onJoined} />
    </Show>
  )
}

function Failed(props: { why: Uninvited | 'incomplete' }) {
  const book = useBook()
  const words = () => rest().team.join
  const text = () => [words().failedText[props.why], props.why !== 'already_a_member' && words().nothingChanged]
  return (
    <div role="status">
      <EmptyState
        icon={WarningIcon}
        title={words().failed[props.why]}
        text={text().filter(Boolean).join(' ')}
        actions={
          <Show
            when={book.workspace()}
            fallback={
              <Button tone="primary" wide href="/settings/account">
                {words().account}
              </Button>
            }
          >
            <Button tone="primary" wide href="/">
              {words().home}
            </Button>
          </Show>
        }
      />
    </div>
  )
}
