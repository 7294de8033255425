/**
 * A sheet with one form and one button. It is made when it is asked for and thrown away once it has left the screen, so
 * that it always starts fresh; the screen mounts it with `Show` and takes it away in `onGone`.
 */
import { createSignal, createUniqueId, type JSX } from 'solid-js'
import type { Recorded } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { type Issues, issuesOf } from './issues.ts'
import { createRise, type Rise } from './rise.ts'

export interface FormSheetProps {
  title: string
  detail?: JSX.Element
  saveLabel?: string
  /** Records; the sheet leaves when it was saved, or when there was nothing to, and stays with what is wrong. */
  onSave: () => Promise<Recorded | null>
  onIssues?: (issues: Issues) => void
  /** Told when it has left; `rise` instead where another sheet may follow. */
  onGone?: () => void
  rise?: Rise
  children: JSX.Element
}

export function FormSheet(props: FormSheetProps) {
  const rise = props.rise ?? createRise(() => props.onGone?.())
  const form = createUniqueId()
  const [busy, setBusy] = createSignal(false)

  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    const recorded = await props.onSave()
    setBusy(false)
    props.onIssues?.(recorded ? issuesOf(recorded) : {})
    if (!recorded || recorded.ok) rise.close()
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={props.title}
      detail={props.detail}
      closeLabel={rest().acts.close}
      foot={
        <Button type="submit" form={form} tone="primary" wide busy={busy()}>
          {props.saveLabel ?? rest().acts.save}
        </Button>
      }
    >
      <form id={form} novalidate onSubmit={(event) => void save(event)}>
        <Stack gap={4}>{props.children}</Stack>
      </form>
    </Sheet>
  )
}
