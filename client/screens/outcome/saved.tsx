/** After an outcome: that it is saved, what comes next by itself and when, what it leads to, the way back, the way on. */
import { type JSX, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import type { Aim } from '../../../server/domain/words/scripts/aims.ts'
import { encouragement } from '../../../server/domain/words/scripts/encouragement.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { CheckIcon, UndoIcon } from '../../ui/icons.tsx'
import { Inline } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { nextWords, whySilent } from '../acts/plan-words.ts'
import { recordWithUndo } from '../acts/record.ts'
import { ConfirmPromise } from './confirm.tsx'
import { ChangeNext } from './next-day.tsx'
import { type Further, WhatFollows } from './onward.tsx'
import css from './outcome.module.css'
import { comesOn, shiftTo } from './shift.ts'

export function Saved(props: {
  code: OutcomeCode
  facts: CaseFacts
  plan: CasePlan
  /** The act that was recorded. */
  act: Id
  contactId: Id | undefined
  /** What one had set out for, and whether a word of encouragement goes with it: it does after a talk. */
  aim?: Aim | undefined
  cheers?: boolean
  onUndo: () => void
  onFurther: Further
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

  const cheer = () => {
    const obtained = props.facts.promises.filter(({ act }) => act === props.act)
    const found = props.cheers && encouragement(props.code, obtained, props.aim)
    return found && rest().heard.encouragement[found]
  }

  function move(wanted: Day): void {
    const who = { clientId: props.facts.client.id, ...(props.contactId && { contactId: props.contactId }) }
    const shift = shiftTo(who, wanted, comesOn(props.plan), props.facts.timeZone)
    if (shift.length === 0) return
    const said = rest().outcomes.changedNext(day(wanted, 'medium', book.today()))
    props.onFurther(recordWithUndo(book, shift, said))
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
      <Show when={cheer()}>{(text) => <Text voice="soft">{text()}</Text>}</Show>
      <Show when={next()}>
        <ChangeNext onPick={move} />
      </Show>
      <WhatFollows
        code={props.code}
        facts={props.facts}
        plan={props.plan}
        act={props.act}
        contactId={props.contactId}
        onFurther={props.onFurther}
      />
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
