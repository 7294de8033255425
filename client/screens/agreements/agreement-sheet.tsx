/** A sheet in two steps: the form of an agreement, then its confirmation to the client in one tap. */
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { type ArrangementState, arrangementStates } from '../../../server/domain/agreements/arrangements.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Agreed } from '../../../server/domain/words/agreements.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { UndoIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Status } from '../../ui/status.tsx'
import { recordWithUndo, takeBack } from '../acts/record.ts'
import type { Rise } from '../case/rise.ts'
import { ConfirmAgreement } from './confirm-agreement.tsx'

type Kept = Extract<Recorded, { ok: true }>

export function AgreementSheet(props: {
  rise: Rise
  title: string
  facts: CaseFacts
  saveLabel: string
  /** Nothing can be saved when there is nothing to agree on. */
  canSave: boolean
  /** The records and what to say once they are saved; `null` while something is wrong, which the form then shows. */
  wanted: () => { wanted: Wanted[]; said: string } | null
  onIssues: (issues: readonly Issue[]) => void
  children: JSX.Element
}) {
  const book = useBook()
  const [busy, setBusy] = createSignal(false)
  const [saved, setSaved] = createSignal<{ recorded: Kept; said: string }>()
  const agreed = () => {
    const act = saved()?.recorded.act
    return act ? agreedBy(act, props.facts, book.today()) : undefined
  }

  // Taken back while it is shown: the form is there again, as it was.
  createEffect(
    on(agreed, (now, before) => {
      if (before && !now) setSaved(undefined)
    }),
  )

  async function save(): Promise<void> {
    const asked = busy() ? null : props.wanted()
    if (!asked) return
    setBusy(true)
    // Said in the sheet: a toast would lie over its buttons.
    const recorded = await recordWithUndo(book, asked.wanted)
    setBusy(false)
    props.onIssues(!recorded.ok && recorded.code === 'invalid' ? recorded.issues : [])
    if (recorded.ok) setSaved({ recorded, said: asked.said })
  }

  return (
    <Sheet
      open={props.rise.open()}
      onClose={props.rise.close}
      onClosed={props.rise.closed}
      title={saved() ? rest().agreements.confirm.title : props.title}
      detail={props.facts.client.name}
      closeLabel={rest().acts.close}
      foot={
        <Show
          when={saved()}
          fallback={
            <Show when={props.canSave}>
              <Button tone="primary" wide busy={busy()} onClick={() => void save()}>
                {props.saveLabel}
              </Button>
            </Show>
          }
        >
          <Button wide onClick={() => props.rise.close()}>
            {rest().agreements.confirm.done}
          </Button>
        </Show>
      }
    >
      <Stack gap={4}>
        <Show when={saved()} fallback={props.children}>
          {(known) => (
            <>
              <div role="status">
                <Status tone="paid">{known().said}</Status>
              </div>
              <Show when={agreed()}>
                {(one) => <ConfirmAgreement facts={props.facts} agreed={one()} onSent={props.rise.close} />}
              </Show>
              <Button tone="quiet" icon={UndoIcon} onClick={() => void takeBack(known().recorded)}>
                {rest().acts.undo}
              </Button>
            </>
          )}
        </Show>
      </Stack>
    </Sheet>
  )
}

/** What that act agreed on, once the book shows it; nothing after it was taken back. */
function agreedBy(act: string, facts: CaseFacts, today: string): Agreed | undefined {
  const plan = facts.instalmentPlans.find((one) => one.act === act)
  if (plan) return { kind: 'plan', plan }
  const state = arrangementStates(facts, today).find((one) => one.arrangement.act === act)
  return state && agreedOf(state)
}

export const agreedOf = ({ arrangement, toPay }: ArrangementState): Agreed => ({
  kind: 'arrangement',
  arrangement,
  toPay,
})
