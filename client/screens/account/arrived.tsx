/** Somebody came by a link or a code: whose account it is, a new password where one was asked for, and only then it opens. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import type { Joined, SignInFailure } from '../../sync/account.ts'
import type { Arrival } from '../../sync/by-mail.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SHORTEST_PASSWORD } from './sign-in-form.tsx'

interface ArrivedProps {
  arrival: Arrival
  onJoined: (joined: Joined) => void
  onLeave: () => void
}

export function Arrived(props: ArrivedProps) {
  const book = useBook()
  const [password, setPassword] = createSignal('')
  const [failure, setFailure] = createSignal<SignInFailure | null>(null)
  const [busy, setBusy] = createSignal(false)
  const words = () => rest().account
  const choosing = () => props.arrival.purpose === 'recovery'
  const weak = () => failure() === 'weak-password'

  async function enter(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (choosing() && password().length < SHORTEST_PASSWORD) return void setFailure('weak-password')
    setBusy(true)
    const joined = await props.arrival
      .enter(book, choosing() ? password() : undefined)
      .catch((): Joined => ({ ok: false, code: 'offline' }))
    setBusy(false)
    setFailure(joined.ok ? null : joined.code)
    props.onJoined(joined)
  }

  return (
    <form onSubmit={(event) => void enter(event)} novalidate>
      <Stack gap={4}>
        <Banner live>{words().byMail.arrived(props.arrival.email)}</Banner>
        <Text voice="soft">{words().byMail.arrivedText}</Text>
        <Show when={choosing()}>
          {/* Password keepers note the new one under the right address. */}
          <input type="email" autocomplete="username" value={props.arrival.email} readOnly hidden />
          <TextField
            label={words().byMail.newPassword}
            type="password"
            autocomplete="new-password"
            hint={words().passwordHint}
            value={password()}
            onInput={setPassword}
            error={weak() ? words().failures['weak-password'] : undefined}
          />
        </Show>
        <Show when={!weak() && failure()}>
          {(code) => (
            <Banner tone="danger" live>
              {words().failures[code()]}
            </Banner>
          )}
        </Show>
        <Button type="submit" tone="primary" wide busy={busy()}>
          {choosing() ? words().byMail.savePassword : words().byMail.enter}
        </Button>
        <Button tone="quiet" wide onClick={() => props.onLeave()}>
          {words().byMail.notMine}
        </Button>
      </Stack>
    </form>
  )
}
