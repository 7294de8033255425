/** The account: sign in or up, see that sync works, sign out. Everything else in the app works without it. */
import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import type { Joined } from '../sync/account.ts'
import type { Arrival } from '../sync/by-mail.ts'
import { ensureSync, mayBeSignedIn, shutOut, syncReceived, syncState } from '../sync/state.ts'
import { Banner } from '../ui/banner.tsx'
import { Progress } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { showToast } from '../ui/toast.ts'
import { Arrived } from './account/arrived.tsx'
import { ChooseWorkspace } from './account/choose-workspace.tsx'
import { ShutOut } from './account/shut-out.tsx'
import { SignInForm } from './account/sign-in-form.tsx'
import { SignedIn } from './account/signed-in.tsx'

type Choice = Extract<Joined, { state: 'choose' }>

export default function Account() {
  const book = useBook()
  const navigate = useNavigate()
  const [choice, setChoice] = createSignal<Choice | null>(null)
  const [arrival, setArrival] = createSignal<Arrival | null>(null)
  const [badLink, setBadLink] = createSignal<string | null>(null)
  const [checking, setChecking] = createSignal(false)
  const words = () => rest().account
  const arriving = () => book.meta().account !== null && !book.workspace()
  const [onward, setOnward] = createSignal(arriving())

  // A device that brought nothing waits here for its first cases: elsewhere it would be taken for a new one.
  createEffect(() => {
    if (onward() && book.workspace()) navigate('/')
  })

  onMount(async () => {
    // Who waits here for the mail may open its link in this very page: only the fragment of the address changes then.
    window.addEventListener('hashchange', followLink)
    onCleanup(() => window.removeEventListener('hashchange', followLink))
    await followLink()
    await askAgain()
  })

  /** A link from a mail. It is good once: it leaves the address before it is used. */
  async function followLink(): Promise<void> {
    const { hash, pathname } = location
    if (hash.length < 2) return
    const { checkLink, linkIn } = await import('../sync/by-mail.ts')
    const link = linkIn(hash)
    if (!link) return
    history.replaceState(history.state, '', pathname)
    setBadLink(null)
    setChecking(true)
    const checked = await checkLink(link).catch(() => ({ ok: false as const, code: 'offline' as const }))
    setChecking(false)
    if (checked.ok) setArrival(checked.arrival)
    else setBadLink(checked.code === 'expired' ? words().byMail.expired : words().failures[checked.code])
  }

  /** Signed in on an earlier visit, with a question still open. */
  async function askAgain(): Promise<void> {
    if (arrival() || shutOut() || book.meta().account || !mayBeSignedIn()) return
    const { joinIfReady } = await import('../sync/account.ts')
    const found = await joinIfReady(book)
    if (found?.ok && found.state !== 'no-workspace') joined(found)
  }

  function joined(result: Joined): void {
    if (!result.ok) return
    setArrival(null)
    setChoice(result.state === 'choose' ? result : null)
    if (result.state === 'no-workspace') navigate('/start')
    if (result.state !== 'joined') return
    showToast({ text: words().joinedToast })
    setOnward(syncState() !== 'locked')
    void ensureSync(book).then((sync) => sync.now())
  }

  return (
    <Screen title={words().title} back={{ href: book.workspace() ? '/settings' : '/start', label: rest().acts.back }}>
      <Show when={badLink()}>
        {(said) => (
          <Banner tone="danger" live>
            {said()}
          </Banner>
        )}
      </Show>
      <Switch fallback={<SignInForm onJoined={joined} onArrived={setArrival} />}>
        <Match when={!book.meta().account && shutOut()}>{(reason) => <ShutOut reason={reason()} />}</Match>
        <Match when={checking()}>
          <Text voice="soft">{words().byMail.checking}</Text>
        </Match>
        <Match when={arrival()}>
          {(one) => <Arrived arrival={one()} onJoined={joined} onLeave={() => setArrival(null)} />}
        </Match>
        <Match when={choice()}>
          {(open) => <ChooseWorkspace choice={open()} onJoined={joined} onApart={() => setChoice(null)} />}
        </Match>
        <Match when={book.meta().account}>{(account) => <SignedIn email={account().email} />}</Match>
      </Switch>
      <Show when={arriving()}>
        <Text voice="soft">{words().arriving}</Text>
        <Show when={syncReceived()}>{(rows) => <Progress label={words().received(words().rows(rows()))} />}</Show>
      </Show>
      <Show when={book.meta().account && syncState() === 'locked' && !arrival()}>
        <SignInForm onJoined={joined} onArrived={setArrival} email={book.meta().account?.email} again />
      </Show>
    </Screen>
  )
}
