/**
 * What came of a contact. An outcome that needs nothing is saved by its tap; the others open what they need in place.
 * Then the next step stands there, with undo. Used by the call cockpit, and by the case page for other channels.
 */
import { createEffect, type JSX, Match, on, Show, Switch, untrack } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Aim } from '../../../server/domain/words/scripts/aims.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { BackIcon } from '../../ui/icons.tsx'
import { Text } from '../../ui/text.tsx'
import { createCase } from '../acts/case.ts'
import { issueAt } from './asking.ts'
import { AskingForm } from './asking-form.tsx'
import { HeardSoFar } from './heard-so-far.tsx'
import { NextDayField } from './next-day.tsx'
import { NoteField } from './note-field.tsx'
import css from './outcome.module.css'
import { AllOutcomes, FirstOutcomes } from './outcomes.tsx'
import { type Contacted, createPicking, type Picking } from './picking.ts'
import { ReasonField } from './reason-field.tsx'
import { Saved } from './saved.tsx'
import { type Stage, stageTitle } from './stage.ts'

export interface OutcomePickerProps extends Contacted {
  clientId: Id
  /** What one had set out for: said afterwards how far one came. */
  aim?: Aim | undefined
  /** An outcome chosen elsewhere on the screen; another object chooses again. */
  wish?: { code: OutcomeCode } | undefined
  onStage?: (stage: Stage) => void
  /** Stands right under the frequent outcomes: the way out when there is nothing to note. */
  leave?: JSX.Element
  /** What leads on from here, shown under the next step. */
  onward?: JSX.Element
}

export function OutcomePicker(props: OutcomePickerProps) {
  const book = useBook()
  const known = createCase(book, () => props.clientId)
  return <Show when={known()}>{(both) => <Picker {...props} facts={both().facts} plan={both().plan} />}</Show>
}

type CaseProps = OutcomePickerProps & { facts: CaseFacts; plan: CasePlan }

function Picker(props: CaseProps) {
  const picking = createPicking(props)
  const { stage, setStage } = picking
  let root: HTMLElement | undefined

  // What was tapped is gone from the screen: the focus goes to what took its place.
  createEffect(
    on(
      stage,
      (now) => {
        props.onStage?.(now)
        if (now.name === 'all') return
        root?.focus({ preventScroll: true })
        if (root?.parentElement) root.parentElement.scrollTop = 0
      },
      { defer: true },
    ),
  )

  createEffect(() => {
    const wish = props.wish
    if (wish) untrack(() => picking.choose(wish.code))
  })

  const asking = () => {
    const now = stage()
    return now.name === 'asking' ? now.code : null
  }
  const saved = () => {
    const now = stage()
    return now.name === 'saved' ? now : null
  }
  return (
    <section ref={root} class={css.picker} tabindex="-1" aria-label={stageTitle(stage())}>
      <Switch>
        <Match when={stage().name === 'first' || stage().name === 'all'}>
          <Choosing {...props} picking={picking} />
        </Match>
        <Match when={asking()}>
          {(code) => (
            <>
              <BackToFirst onClick={() => setStage({ name: 'first' })} />
              <AskingForm
                code={code()}
                talk={picking.talk(code())}
                note={picking.noteWith(code())}
                heard={picking.heard()}
                facts={props.facts}
                state={props.plan.state}
                save={(wanted) => picking.save(code(), wanted)}
              />
              <Show when={picking.reason()}>
                {(said) => <Text voice="soft">{rest().reasons.chosen(rest().reasons.labels[said()])}</Text>}
              </Show>
              <Show when={code() !== 'LITIGE' || picking.note.text()}>
                <Note picking={picking} />
              </Show>
            </>
          )}
        </Match>
        <Match when={saved()}>
          {(done) => (
            <>
              <Saved
                code={done().code}
                facts={props.facts}
                plan={props.plan}
                act={done().recorded.act}
                contactId={props.contactId}
                aim={props.aim}
                cheers={props.direction !== 'in' && (props.channel === 'call' || props.channel === 'visit')}
                onUndo={() => void picking.undo(done().recorded)}
                onFurther={picking.further}
                onward={props.onward}
              />
              <Note picking={picking} />
            </>
          )}
        </Match>
      </Switch>
    </section>
  )
}

function Choosing(props: CaseProps & { picking: Picking }) {
  const { picking } = props
  let others: HTMLDivElement | undefined

  /** Everything else a person can choose lies below what is frequent: the tile only saves the scrolling. */
  function showOthers(): void {
    picking.setStage({ name: 'all' })
    queueMicrotask(() => others?.scrollIntoView({ block: 'start' }))
  }

  return (
    <>
      <FirstOutcomes channel={props.channel} onPick={picking.choose} onOthers={showOthers} />
      {props.leave}
      <Show when={!props.heard} fallback={<HeardSoFar heard={picking.heard()} />}>
        <ReasonField
          facts={props.facts}
          value={picking.reason()}
          onChange={picking.setReason}
          onOutcome={picking.choose}
        />
      </Show>
      <NextDayField value={picking.nextDay()} onChange={picking.setNextDay} />
      <Note picking={picking} />
      <div ref={others}>
        <AllOutcomes channel={props.channel} onPick={picking.choose} />
      </div>
    </>
  )
}

const Note = (props: { picking: Picking }) => (
  <NoteField
    draft={props.picking.note}
    onSave={() => void props.picking.saveNote()}
    error={issueAt(props.picking.noteIssues(), 'note')}
  />
)

function BackToFirst(props: { onClick: () => void }) {
  return (
    <div class={css.back}>
      <Button tone="quiet" icon={BackIcon} onClick={() => props.onClick()}>
        {rest().outcomes.another}
      </Button>
    </div>
  )
}
