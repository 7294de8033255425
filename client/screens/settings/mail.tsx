/** The mail account approved e-mails leave through: entered, tried by a mail to oneself, forgotten. */
import { createEffect, createSignal, on, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import { useBook } from '../../book/context.ts'
import { day, language, rest } from '../../i18n/index.ts'
import { forgetMailAccount, type MailTest, saveMailAccount, testMailAccount } from '../../sync/mails.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField, TextField, type TextFieldProps } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { createMailAccount, type KnownAccount } from '../automatic/mail-account.ts'
import { forWriters } from '../team/writing.tsx'
import { accountOf, type MailField, type MailTexts, portOf, problemsOf, textsOf } from './mail-form.ts'
import css from './settings.module.css'

export const Mail = forWriters(MailSettings)

function MailSettings() {
  const book = useBook()
  const words = () => rest().automatic.mail
  const known = createMailAccount(book)
  return (
    <Show
      when={book.meta().account}
      fallback={
        <Screen title={words().title} back={{ href: '/settings', label: rest().acts.back }}>
          <Text>{words().intro}</Text>
          <Banner>{words().account}</Banner>
          <Button href="/settings/account">{words().toAccount}</Button>
        </Screen>
      }
    >
      <Account known={known} />
    </Show>
  )
}

function Account(props: { known: KnownAccount }) {
  const book = useBook()
  const words = () => rest().automatic.mail
  const account = () => props.known.account() ?? null
  const business = () => ({ name: book.workspace()?.name, email: book.creditors()[0]?.email })
  const [texts, setTexts] = createSignal<MailTexts>(textsOf(account(), business()))
  const [typed, setTyped] = createSignal(false)
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [tested, setTested] = createSignal<MailTest>()
  const asked = () => props.known.state() === 'asked'

  // The answer of the server fills the form, unless somebody has begun to write.
  createEffect(on(account, (now) => typed() || setTexts(textsOf(now, business())), { defer: true }))

  const type = (fields: Partial<MailTexts>) => {
    setTyped(true)
    setTested(undefined)
    setTexts({ ...texts(), ...fields })
  }
  const problems = () => (tried() ? problemsOf(texts(), account()) : [])

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (problemsOf(texts(), account()).length > 0) return focusFirstWrong()
    setBusy(true)
    try {
      await saveMailAccount(book, accountOf(texts()))
      setTyped(false)
      setTested(await testMailAccount(book, language()))
      // The form is longer than the screen, and its button is at the foot.
      scrollTo(0, 0)
      await props.known.ask()
      setTexts({ ...texts(), password: '' })
    } catch {
      showToast({ text: navigator.onLine ? words().notTaken : words().offline })
    }
    setBusy(false)
  }

  async function forget(): Promise<void> {
    try {
      await forgetMailAccount(book)
      setTyped(false)
      setTried(false)
      setTested(undefined)
      await props.known.ask()
      showToast({ text: words().forgotten })
    } catch {
      showToast({ text: words().offline })
    }
  }

  const Line = (field: { name: MailField } & Partial<TextFieldProps>) => (
    <TextField
      label={words()[field.name]}
      value={texts()[field.name]}
      onInput={(text) => type({ [field.name]: text })}
      error={problems().includes(field.name) ? words().wrong[field.name] : undefined}
      {...field}
    />
  )

  return (
    <Screen
      title={words().title}
      back={{ href: '/settings', label: rest().acts.back }}
      foot={
        <Button tone="primary" wide type="submit" form="mail" busy={busy()} disabled={!asked()}>
          {words().save}
        </Button>
      }
    >
      <Text voice="soft">{words().intro}</Text>
      <div role="status">
        <Show when={props.known.state() === 'unreachable'}>
          <Banner>{words().offline}</Banner>
        </Show>
        <Show when={tested()} fallback={<Stands />}>
          {(result) => <Result result={result()} />}
        </Show>
      </div>
      <form id="mail" class={css.form} onSubmit={(event) => void save(event)} novalidate>
        <Line name="fromName" autocomplete="name" />
        <Line name="fromAddress" type="email" inputMode="email" autocomplete="email" />
        <Line name="host" hint={words().hostHint} inputMode="url" />
        <SelectField
          label={words().security}
          value={texts().security}
          choices={(['tls', 'starttls'] as const).map((value) => ({ value, label: words().securities[value] }))}
          onChange={(security) => type({ security, port: portOf[security] })}
        />
        <Line name="port" inputMode="numeric" />
        <Line name="username" hint={words().usernameHint} autocomplete="username" />
        <Line
          name="password"
          type="password"
          autocomplete="current-password"
          hint={account() ? words().passwordKept : words().passwordHint}
        />
      </form>
      <Text voice="small">{words().files}</Text>
      <Show when={account()}>
        <Button tone="quiet" onClick={() => void forget()}>
          {words().forget}
        </Button>
      </Show>
    </Screen>
  )

  /** How it stood before anything was tried here. */
  function Stands() {
    return (
      <Show when={account()}>
        {(one) => (
          <Show when={one().testedAt} fallback={<Banner tone="late2">{words().untested}</Banner>}>
            {(at) => <Banner tone="paid">{words().working(day(dayIn(at(), zone()), 'full'))}</Banner>}
          </Show>
        )}
      </Show>
    )
  }

  function zone(): string {
    return book.workspace()?.timeZone ?? 'Europe/Paris'
  }
}

function Result(props: { result: MailTest }) {
  const words = () => rest().automatic
  const failed = () => (props.result.result === 'failed' ? props.result : null)
  return (
    <Show
      when={failed()}
      fallback={
        <Banner tone={props.result.result === 'sent' ? 'paid' : 'late2'} live>
          {props.result.result === 'sent' ? words().mail.tested : words().mail.uncertain}
        </Banner>
      }
    >
      {(one) => (
        <Banner tone="danger" live>
          <p>{words().mail.testFailed}</p>
          <p>{words().failures[one().why] ?? one().why}</p>
          <Show when={one().answer}>{(answer) => <Text voice="small">{words().server(answer())}</Text>}</Show>
        </Banner>
      )}
    </Show>
  )
}

function focusFirstWrong(): void {
  queueMicrotask(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
