/**
 * What came of a contact. An outcome that needs nothing is saved by its tap; the others open what they need in place.
 * Then the next step stands there, with undo. Used by the call cockpit, and by the case page for other channels.
 */
import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { outcomes } from '../../../server/domain/dunning/outcomes/outcomes.ts'
import type { OutcomeCode, ReasonCode } from '../../../server/domain/records/facts.ts'
import type { Channel, Day, Id } from '../../../server/domain/records/primitives.ts'
import { instant } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { BackIcon } from '../../ui/icons.tsx'
import { Text } from '../../ui/text.tsx'
import { createCase } from '../acts/case.ts'
import { recordWithUndo, takeBack } from '../acts/record.ts'
import { type AskingProps, issueAt } from './asking.ts'
import { type Asking, asks } from './codes.ts'
import { DepositForm } from './deposit-form.tsx'
import { DisputeForm } from './dispute-form.tsx'
import { InstalmentsForm } from './instalments-form.tsx'
import { MomentForm } from './moment-form.tsx'
import { NextDayField } from './next-day.tsx'
import { createNoteDraft, NoteField } from './note-field.tsx'
import css from './outcome.module.css'
import { AllOutcomes, FirstOutcomes } from './outcomes.tsx'
import { PaymentForm } from './payment-form.tsx'
import { PromiseForm } from './promise-form.tsx'
import { ReasonField } from './reason-field.tsx'
import { ReturnForm } from './return-form.tsx'
import { Saved } from './saved.tsx'
import { comesAfter, shiftTo } from './shift.ts'
import { type Stage, stageTitle } from './stage.ts'
import { concerned, noted, stepOf, type Talk, talked, writtenOnly, wrongNumber } from './talk.ts'

export interface OutcomePickerProps {
  clientId: Id
  channel: Channel
  /** `in` for what the client answered by themselves. */
  direction?: 'in' | 'out'
  contactId?: Id
  /** The number that was called: taken off the contact when it was a wrong one. */
  number?: string
  /** The step under way when the person left for another app, and what was passed over; without it, the one that is due now. */
  step?: Pick<Talk, 'stepKey' | 'stepInvoiceId' | 'overrides'>
  onStage?: (stage: Stage) => void
  onSaved?: () => void
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

function Picker(props: OutcomePickerProps & { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const clientId = () => props.facts.client.id
  const [stage, setStage] = createSignal<Stage>({ name: 'first' })
  const note = createNoteDraft(book, clientId())
  const [noteIssues, setNoteIssues] = createSignal<Issue[]>([])
  const [reason, setReason] = createSignal<ReasonCode>()
  const [nextDay, setNextDay] = createSignal<Day>()
  let root: HTMLElement | undefined
  let others: HTMLDivElement | undefined
  let saving = false
  /** What was added to the outcome once it was saved: undoing takes it back too. */
  let added: Promise<Recorded>[] = []
  /** What went with the outcome: it comes back when that is undone. */
  let taken: { note: string; reason: ReasonCode | undefined } = { note: '', reason: undefined }

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

  const talk = (outcome?: OutcomeCode): Talk => ({
    clientId: clientId(),
    ...(props.contactId && { contactId: props.contactId }),
    channel: props.channel,
    direction: props.direction ?? 'out',
    invoiceIds: concerned(props.plan.state.open, outcome),
    ...(reason() && { reasonCode: reason() }),
    ...(props.direction === 'in' ? {} : (props.step ?? stepOf(props.plan))),
  })

  async function save(code: OutcomeCode, wanted: Wanted[]): Promise<Issue[]> {
    if (saving) return []
    saving = true
    const recorded = await recordWithUndo(book, wanted).finally(() => {
      saving = false
    })
    if (!recorded.ok) {
      const issues = recorded.code === 'invalid' ? recorded.issues : []
      setNoteIssues(issues)
      return issues
    }
    setNoteIssues([])
    taken = { note: note.text(), reason: reason() }
    note.set('')
    setReason(undefined)
    setNextDay(undefined)
    added = []
    setStage({ name: 'saved', code, recorded })
    props.onSaved?.()
    return []
  }

  /** The latest act first: each is the ground the next one stood on. */
  async function undo(recorded: Extract<Recorded, { ok: true }>): Promise<void> {
    for (const further of (await Promise.all(added)).reverse()) if (further.ok) await further.undo()
    await takeBack(recorded)
    if (!note.text()) note.set(taken.note)
    setReason(taken.reason)
    setStage({ name: 'first' })
  }

  function choose(code: OutcomeCode): void {
    if (asks(code)) setStage({ name: 'asking', code })
    else void save(code, [...atOnce(code), ...moved(code)])
  }

  function atOnce(code: OutcomeCode): Wanted[] {
    const answer = { outcome: code, note: note.text().trim() }
    const contact = props.facts.contacts.find((one) => one.id === props.contactId)
    if (code === 'FAUX' && contact && props.number)
      return wrongNumber(talk(code), answer, contact, props.number, book.today())
    return code === 'STOP' ? writtenOnly(talk(code), answer) : [talked(talk(code), answer)]
  }

  /** The day chosen for the next step, if it is another than the plan's; a case that is over has none. */
  function moved(code: OutcomeCode): Wanted[] {
    const wanted = nextDay()
    if (!wanted || wanted < book.today() || outcomes[code].effect === 'stop') return []
    const natural = comesAfter(props.facts, { ...talk(code), outcome: code }, book.today(), instant())
    return shiftTo(talk(code), wanted, natural, props.facts.timeZone)
  }

  /** Everything else a person can choose lies below what is frequent: the tile only saves the scrolling. */
  function showOthers(): void {
    setStage({ name: 'all' })
    queueMicrotask(() => others?.scrollIntoView({ block: 'start' }))
  }

  async function saveNote(): Promise<void> {
    const recorded = await recordWithUndo(book, [noted(clientId(), note.text())], rest().outcomes.noteSaved)
    if (recorded.ok) note.set('')
    setNoteIssues(!recorded.ok && recorded.code === 'invalid' ? recorded.issues : [])
  }

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
          <FirstOutcomes channel={props.channel} onPick={choose} onOthers={showOthers} />
          {props.leave}
          <ReasonField value={reason()} onChange={setReason} onOutcome={choose} />
          <NextDayField value={nextDay()} onChange={setNextDay} />
          <NoteField draft={note} onSave={() => void saveNote()} error={issueAt(noteIssues(), 'note')} />
          <div ref={others}>
            <AllOutcomes channel={props.channel} onPick={choose} />
          </div>
        </Match>
        <Match when={asking()}>
          {(code) => (
            <>
              <BackToFirst onClick={() => setStage({ name: 'first' })} />
              <Form
                code={code()}
                talk={talk(code())}
                note={note.text().trim()}
                facts={props.facts}
                state={props.plan.state}
                mayNotReceiveFor={mayReceive(props.facts) ? undefined : props.facts.creditor.name}
                save={(wanted) => save(code(), wanted)}
              />
              <Show when={reason()}>
                {(said) => <Text voice="soft">{rest().reasons.chosen(rest().reasons.labels[said()])}</Text>}
              </Show>
              <Show when={code() !== 'LITIGE' || note.text()}>
                <NoteField draft={note} onSave={() => void saveNote()} error={issueAt(noteIssues(), 'note')} />
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
                onUndo={() => void undo(done().recorded)}
                onFurther={(recording) => added.push(recording)}
                onward={props.onward}
              />
              <NoteField draft={note} onSave={() => void saveNote()} error={issueAt(noteIssues(), 'note')} />
            </>
          )}
        </Match>
      </Switch>
    </section>
  )
}

function BackToFirst(props: { onClick: () => void }) {
  return (
    <div class={css.back}>
      <Button tone="quiet" icon={BackIcon} onClick={() => props.onClick()}>
        {rest().outcomes.another}
      </Button>
    </div>
  )
}

const mayReceive = ({ workspaceKind, mandate }: CaseFacts): boolean =>
  workspaceKind === 'own' || mandate?.mayReceive === true

function Form(props: AskingProps & { code: Asking; facts: CaseFacts; mayNotReceiveFor?: string }) {
  return (
    <Switch>
      <Match when={props.code === 'PROM'}>
        <PromiseForm {...props} />
      </Match>
      <Match when={props.code === 'PROMPART'}>
        <DepositForm {...props} />
      </Match>
      <Match when={props.code === 'ECH'}>
        <InstalmentsForm {...props} />
      </Match>
      <Match when={props.code === 'PAY'}>
        <PaymentForm {...props} />
      </Match>
      <Match when={props.code === 'RAPPEL'}>
        <MomentForm {...props} />
      </Match>
      <Match when={props.code === 'LITIGE'}>
        <DisputeForm {...props} />
      </Match>
      <Match when={props.code === 'ABSENT' || props.code === 'APPROB' ? props.code : null}>
        {(code) => <ReturnForm {...props} outcome={code()} />}
      </Match>
    </Switch>
  )
}
