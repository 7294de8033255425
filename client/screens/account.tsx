/** The account: sign in or up, see that sync works, sign out. Everything else in the app works without it. */
import { createSignal, Match, Show, Switch } from 'solid-js'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import type { Joined } from '../sync/account.ts'
import { ensureSync, syncState } from '../sync/state.ts'
import { Screen } from '../ui/screen.tsx'
import { showToast } from '../ui/toast.ts'
import { ChooseWorkspace } from './account/choose-workspace.tsx'
import { SignInForm } from './account/sign-in-form.tsx'
import { SignedIn } from './account/signed-in.tsx'

type Choice = Extract<Joined, { state: 'choose' }>

export default function Account() {
  const book = useBook()
  const [choice, setChoice] = createSignal<Choice | null>(null)
  const words = () => rest().account

  function joined(result: Joined): void {
    if (!result.ok) return
    setChoice(result.state === 'choose' ? result : null)
    if (result.state !== 'joined') return
    showToast({ text: words().joinedToast })
    void ensureSync(book).then((sync) => sync.now())
  }

  return (
    <Screen title={words().title} back={{ href: book.workspace() ? '/settings' : '/start', label: rest().acts.back }}>
      <Switch fallback={<SignInForm onJoined={joined} />}>
        <Match when={choice()}>{(open) => <ChooseWorkspace choice={open()} onJoined={joined} />}</Match>
        <Match when={book.meta().account}>{(account) => <SignedIn email={account().email} />}</Match>
      </Switch>
      <Show when={book.meta().account && syncState() === 'locked'}>
        <SignInForm onJoined={joined} email={book.meta().account?.email} again />
      </Show>
    </Screen>
  )
}
