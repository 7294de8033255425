/** Somebody invited: a name and a role, then the link to hand over, which is shown this once. */
import { createSignal, createUniqueId, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import type { Role } from '../../book/database.ts'
import { rest } from '../../i18n/index.ts'
import { invitationLink } from '../../sync/invitation.ts'
import { codeOf } from '../../sync/server-error.ts'
import type { Invited } from '../../sync/team.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyIcon, ShareIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.ts'
import { copyText } from '../acts/copy-text.ts'
import { createRise } from '../case/rise.ts'
import { RoleField } from './role-field.tsx'
import { refusalWords, untilWords } from './words.ts'

export function InviteSheet(props: { onMade: () => void; onGone: () => void }) {
  const book = useBook()
  const rise = createRise(() => props.onGone())
  const form = createUniqueId()
  const [name, setName] = createSignal('')
  const [role, setRole] = createSignal<Role>('collector')
  const [made, setMade] = createSignal<Invited | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [wrong, setWrong] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  const words = () => rest().team.invite
  const link = () => invitationLink(made()?.token ?? '')
  // The share sheet of the system, where there is one.
  const canShare = typeof navigator.share === 'function'

  async function make(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    setRefused(null)
    setWrong(name().trim() === '')
    if (wrong() || busy()) return
    setBusy(true)
    try {
      const { invite } = await import('../../sync/team.ts')
      setMade(await invite(book, role(), name().trim()))
      props.onMade()
    } catch (error) {
      setRefused(codeOf(error))
    }
    setBusy(false)
  }

  async function copy(): Promise<void> {
    showToast({ text: (await copyText(link())) ? words().copied : words().notCopied, stays: 8000 })
  }

  async function share(): Promise<void> {
    try {
      await navigator.share({ text: words().message(book.workspace()?.name ?? ''), url: link() })
    } catch (error) {
      // Put away by the person: nothing went wrong.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy()
    }
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={made() ? words().ready(name().trim()) : words().title}
      closeLabel={rest().acts.close}
      foot={
        <Show
          when={made()}
          fallback={
            <Button type="submit" form={form} tone="primary" wide busy={busy()}>
              {words().make}
            </Button>
          }
        >
          <Show when={canShare}>
            <Button tone="primary" icon={ShareIcon} grow onClick={() => void share()}>
              {words().share}
            </Button>
          </Show>
          <Button tone={canShare ? 'soft' : 'primary'} icon={CopyIcon} grow onClick={() => void copy()}>
            {words().copy}
          </Button>
        </Show>
      }
    >
      <Show
        when={made()}
        fallback={
          <form id={form} novalidate onSubmit={(event) => void make(event)}>
            <Stack gap={4}>
              <TextField
                label={words().name}
                hint={words().nameHint}
                maxLength={200}
                value={name()}
                onInput={(text) => {
                  setName(text)
                  setWrong(false)
                }}
                error={wrong() ? words().nameMissing : undefined}
              />
              <RoleField value={role()} onChange={setRole} />
              <Show when={refused()}>
                {(code) => (
                  <Banner tone="danger" live>
                    {refusalWords(code())}
                  </Banner>
                )}
              </Show>
            </Stack>
          </form>
        }
      >
        {(one) => (
          <Stack gap={3}>
            <Text>{words().once(untilWords(book, one().expiresAt))}</Text>
            <TextField label={words().link} value={link()} onInput={() => {}} readOnly />
          </Stack>
        )}
      </Show>
    </Sheet>
  )
}
