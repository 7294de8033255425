/** In without the password: a code by mail, for a new password or for this once. */
import { createSignal, onMount, Show } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import type { Arrival, Asked, Checked, Purpose } from '../../sync/by-mail.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface ByMailProps {
  purpose: Purpose
  email: string
  onArrived: (arrival: Arrival) => void
  onBack: () => void
}

export function ByMail(props: ByMailProps) {
  const [email, setEmail] = createSignal(props.email)
  const [code, setCode] = createSignal('')
  const [asked, setAsked] = createSignal<Asked | null>(null)
  const [failure, setFailure] = createSignal<Extract<Checked, { ok: false }>['code'] | 'invalid-email' | null>(null)
  const [busy, setBusy] = createSignal(false)
  const words = () => rest().account.byMail
  const sent = () => asked() === 'sent'
  const trouble = () => {
    const came = failure() ?? asked()
    if (came === 'offline' || came === 'too-many') return rest().account.failures[came]
    return came === 'no-mail' || came === 'expired' ? words()[came] : null
  }
  // A server without mail is said before anything is typed.
  onMount(async () => {
    const { loadConfig } = await import('../../sync/config.ts')
    if ((await loadConfig())?.mail === false) setAsked('no-mail')
  })

  const atWork = async (work: () => Promise<void>) => {
    setBusy(true)
    setFailure(null)
    await work().catch(() => setFailure('offline'))
    setBusy(false)
  }

  const ask = () =>
    atWork(async () => {
      if (!email().includes('@')) return void setFailure('invalid-email')
      const { askByMail } = await import('../../sync/by-mail.ts')
      setAsked(await askByMail(email().trim(), props.purpose))
    })

  const check = () =>
    atWork(async () => {
      const { checkCode } = await import('../../sync/by-mail.ts')
      const checked = await checkCode(email().trim(), code(), props.purpose)
      if (checked.ok) props.onArrived(checked.arrival)
      else setFailure(checked.code)
    })

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void (sent() ? check() : ask())
      }}
      novalidate
    >
      <Stack gap={4}>
        <h2>{words()[props.purpose]}</h2>
        <Show when={asked() !== 'no-mail'}>
          <Text voice="soft">{props.purpose === 'recovery' ? words().recoveryText : words().magiclinkText}</Text>
        </Show>
        <Show when={!sent() && asked() !== 'no-mail'}>
          <TextField
            label={rest().account.email}
            type="email"
            inputMode="email"
            autocomplete="username"
            value={email()}
            onInput={setEmail}
            error={failure() === 'invalid-email' ? rest().account.failures['invalid-email'] : undefined}
          />
        </Show>
        <Show when={sent()}>
          <Banner live>{words().sent(email())}</Banner>
          <TextField
            label={words().code}
            inputMode="numeric"
            autocomplete="one-time-code"
            value={code()}
            onInput={setCode}
            autofocus
          />
        </Show>
        <Show when={trouble()}>
          {(said) => (
            <Banner tone="danger" live>
              {said()}
            </Banner>
          )}
        </Show>
        <Show when={asked() !== 'no-mail'}>
          <Button type="submit" tone="primary" wide busy={busy()}>
            {sent() ? words().check : words().send}
          </Button>
        </Show>
        <Button tone="quiet" wide onClick={() => props.onBack()}>
          {words().back}
        </Button>
      </Stack>
    </form>
  )
}
