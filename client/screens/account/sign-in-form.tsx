/** E-mail and password, for an account that exists or a new one. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import type { Joined, SignInFailure } from '../../sync/account.ts'
import type { Arrival, Purpose } from '../../sync/by-mail.ts'
import type { Invitee } from '../../sync/invitation.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ByMail } from './by-mail.tsx'

export const SHORTEST_PASSWORD = 8

interface SignInFormProps {
  onJoined: (joined: Joined) => void
  onArrived: (arrival: Arrival) => void
  email?: string
  /** The account of this device, whose session has run out. */
  again?: boolean
  /** Came by an invitation: in place of what an account is for stands who invites. */
  invitee?: () => Invitee
}

export function SignInForm(props: SignInFormProps) {
  const book = useBook()
  const [mode, setMode] = createSignal<'have' | 'create'>(props.again ? 'have' : 'create')
  const [email, setEmail] = createSignal(props.email ?? '')
  const [password, setPassword] = createSignal('')
  const [failure, setFailure] = createSignal<SignInFailure | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [byMail, setByMail] = createSignal<Purpose | null>(null)
  const words = () => rest().account
  const isNew = () => mode() === 'create'
  const about = (...codes: SignInFailure[]) => {
    const code = failure()
    return code && codes.includes(code) ? words().failures[code] : undefined
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const weak = isNew() && password().length < SHORTEST_PASSWORD
    if (weak || !email().includes('@')) {
      setFailure(weak ? 'weak-password' : 'invalid-email')
      return
    }
    setBusy(true)
    const joined = await knock()
    setBusy(false)
    setFailure(joined.ok ? null : joined.code)
    props.onJoined(joined)
  }

  async function knock(): Promise<Joined> {
    const account = await import('../../sync/account.ts').catch(() => null)
    // On a first visit that lost its network the code itself cannot be fetched.
    if (!account) return { ok: false, code: 'offline' }
    return (isNew() ? account.signUp : account.signIn)(book, email().trim(), password(), props.invitee?.())
  }

  return (
    <Show when={byMail()} fallback={<WithPassword />}>
      {(purpose) => (
        <ByMail
          purpose={purpose()}
          email={email()}
          onArrived={(arrival) => props.onArrived(arrival)}
          onBack={() => setByMail(null)}
        />
      )}
    </Show>
  )

  function WithPassword() {
    return (
      <form onSubmit={(event) => void submit(event)} novalidate>
        <Stack gap={4}>
          <Show when={!props.again}>
            <Show when={!props.invitee}>
              <Text voice="soft">{words().why}</Text>
              <Show when={book.workspace()?.sample}>
                <Banner>{words().exampleStays}</Banner>
              </Show>
            </Show>
            <ChipGroup
              label={words().choice}
              labelHidden
              value={mode()}
              onChange={setMode}
              choices={[
                { value: 'create', label: words().create },
                { value: 'have', label: words().have },
              ]}
            />
          </Show>
          <TextField
            label={words().email}
            type="email"
            inputMode="email"
            autocomplete="username"
            value={email()}
            onInput={setEmail}
            error={about('invalid-email', 'taken')}
          />
          <TextField
            label={words().password}
            type="password"
            autocomplete={isNew() ? 'new-password' : 'current-password'}
            hint={isNew() ? words().passwordHint : undefined}
            value={password()}
            onInput={setPassword}
            error={about('wrong-password', 'weak-password')}
          />
          <Show when={about('offline', 'too-many', 'closed', 'other-account', 'damaged', 'refused')}>
            {(said) => (
              <Banner tone="danger" live>
                {said()}
              </Banner>
            )}
          </Show>
          <Button type="submit" tone="primary" wide busy={busy()}>
            {busy() ? words().working : isNew() ? words().signUp : words().signIn}
          </Button>
          <Show when={!isNew()}>
            <Button tone="quiet" wide onClick={() => setByMail('recovery')}>
              {words().byMail.forgotten}
            </Button>
            <Button tone="quiet" wide onClick={() => setByMail('magiclink')}>
              {words().byMail.noPassword}
            </Button>
          </Show>
        </Stack>
      </form>
    )
  }
}
