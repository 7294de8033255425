/** After an outcome: that it is saved, what comes next by itself, the way back, and the way on. */
import { type JSX, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { CheckIcon, UndoIcon } from '../../ui/icons.tsx'
import { Inline } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { nextWords, whySilent } from '../acts/plan-words.ts'
import { ConfirmPromise } from './confirm.tsx'
import css from './outcome.module.css'

export function Saved(props: {
  facts: CaseFacts
  plan: CasePlan
  /** The act that was recorded. */
  act: Id
  contactId: Id | undefined
  onUndo: () => void
  onward?: JSX.Element
}) {
  const book = useBook()
  const at = () => ({ today: book.today(), timeZone: book.workspace()?.timeZone })
  const next = () => props.plan.action ?? props.plan.next
  /** What was agreed, or why nothing comes any more; of a mere delay the date says enough. */
  const agreed = () => {
    const { silence } = props.plan
    if (!silence || (next() && silence.code !== 'promise' && silence.code !== 'callback')) return undefined
    return whySilent(silence, at())
  }
  return (
    <>
      <div class={css.said} role="status">
        <CheckIcon />
        <div>
          <Show when={agreed()}>{(text) => <Text voice="strong">{text()}</Text>}</Show>
          <Show when={next()}>
            {(step) => (
              <Text voice={agreed() ? 'soft' : 'strong'}>{rest().outcomes.nextStep(nextWords(step(), at()))}</Text>
            )}
          </Show>
        </div>
      </div>
      <ConfirmPromise facts={props.facts} act={props.act} contactId={props.contactId} />
      <Inline>
        {props.onward}
        <Button icon={UndoIcon} onClick={() => props.onUndo()}>
          {rest().acts.undo}
        </Button>
      </Inline>
    </>
  )
}
