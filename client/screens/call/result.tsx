/** The outcomes, half open at the foot of the cockpit: the script stays readable above them. */
import { createMemo, createSignal } from 'solid-js'
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Aim } from '../../../server/domain/words/scripts/aims.ts'
import { rest } from '../../i18n/index.ts'
import type { Departure } from '../../reach/departure.ts'
import { Button } from '../../ui/button.tsx'
import { Dock } from '../../ui/dock.tsx'
import { Text } from '../../ui/text.tsx'
import type { HeardDraft } from '../outcome/heard.ts'
import { OutcomePicker } from '../outcome/picker.tsx'
import { type Stage, stageTitle } from '../outcome/stage.ts'
import css from './call.module.css'
import { Onward } from './onward.tsx'

export function Result(props: {
  clientId: Id
  contactId: Id | undefined
  number: string | undefined
  departure: Departure | null
  since: string | undefined
  heard: HeardDraft
  aim: Aim | undefined
  /** An outcome chosen in the script or by its end. */
  wish: { code: OutcomeCode } | undefined
  onSaved: () => void
  /** The outcomes are back at half height. */
  onHalf: () => void
  onNothing: () => void
}) {
  const [stage, setStage] = createSignal<Stage>({ name: 'first' })
  const [full, setFull] = createSignal(false)
  // Kept here: it is forgotten by the book once the result is saved, and undoing needs it again.
  const left = createMemo<Departure | null>((before) => props.departure ?? before, null)
  const step = () => {
    const one = left()
    if (!one) return undefined
    const { stepKey, stepInvoiceId, overrides } = one
    return { ...(stepKey && { stepKey, stepInvoiceId }), ...(overrides && { overrides }) }
  }
  return (
    <div class={css.dock}>
      <Dock title={stageTitle(stage())} full={full()} onFull={setFull}>
        <OutcomePicker
          clientId={props.clientId}
          contactId={left()?.contactId ?? props.contactId}
          channel={left()?.channel ?? 'call'}
          number={props.number}
          step={step()}
          heard={props.heard}
          aim={props.aim}
          wish={props.wish}
          onStage={(next) => {
            setStage(next)
            setFull(next.name === 'all' || next.name === 'asking')
            if (next.name === 'first') props.onHalf()
          }}
          onSaved={() => props.onSaved()}
          leave={
            <div class={css.leave}>
              <Text voice="small">{props.since}</Text>
              <Button tone="quiet" onClick={() => props.onNothing()}>
                {rest().call.nothingToNote}
              </Button>
            </div>
          }
          onward={<Onward clientId={props.clientId} />}
        />
      </Dock>
    </div>
  )
}
