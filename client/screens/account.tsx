/** The account: sign in or up, see that sync works, sign out. Everything else in the app works without it. */
import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import type { Joined } from '../sync/account.ts'
import { ensureSync, mayBeSignedIn, syncState } from '../sync/state.ts'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { showToast } from '../ui/toast.ts'
import { ChooseWorkspace } from './account/choose-workspace.tsx'
import { SignInForm } from './account/sign-in-form.tsx'
import { SignedIn } from './account/signed-in.tsx'

type Choice = Extract<Joined, { state: 'choose' }>

export default function Account() {
  const book = useBook()
  const navigate = useNavigate()
  const [choice, setChoice] = createSignal<Choice | null>(null)
  const words = () => rest().account
  const arriving = () => book.meta().account !== null && !book.workspace()
  const [onward, setOnward] = createSignal(arriving())

  // A device that brought nothing waits here for its first cases: elsewhere it would be taken for a new one.
  createEffect(() => {
    if (onward() && book.workspace()) navigate('/')
  })

  // Signed in on an earlier visit, with a question still open.
  onMount(async () => {
    if (book.meta().account || !mayBeSignedIn()) return
    const { joinIfReady } = await import('../sync/account.ts')
    const found = await joinIfReady(book)
    if (found?.ok && found.state !== 'no-workspace') joined(found)
  })

  function joined(result: Joined): void {
    if (!result.ok) return
    setChoice(result.state === 'choose' ? result : null)
    if (result.state === 'no-workspace') navigate('/start')
    if (result.state !== 'joined') return
    showToast({ text: words().joinedToast })
    setOnward(syncState() !== 'locked')
    void ensureSync(book).then((sync) => sync.now())
  }

  return (
    <Screen title={words().title} back={{ href: book.workspace() ? '/settings' : '/start', label: rest().acts.back }}>
      <Switch fallback={<SignInForm onJoined={joined} />}>
        <Match when={choice()}>{(open) => <ChooseWorkspace choice={open()} onJoined={joined} />}</Match>
        <Match when={book.meta().account}>{(account) => <SignedIn email={account().email} />}</Match>
      </Switch>
      <Show when={arriving()}>
        <Text voice="soft">{words().arriving}</Text>
      </Show>
      <Show when={book.meta().account && syncState() === 'locked'}>
        <SignInForm onJoined={joined} email={book.meta().account?.email} again />
      </Show>
    </Screen>
  )
}
