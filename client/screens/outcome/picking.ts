/** An outcome being noted: what was chosen so far, what it becomes as records, and taking all of it back. */
import { createSignal } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { checkDay } from '../../../server/domain/dunning/outcomes/check-day.ts'
import { outcomes } from '../../../server/domain/dunning/outcomes/outcomes.ts'
import type { OutcomeCode, ReasonCode } from '../../../server/domain/records/facts.ts'
import type { Channel, Day, Id } from '../../../server/domain/records/primitives.ts'
import { instant } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import type { Recorded, Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { recordWithUndo, takeBack } from '../acts/record.ts'
import { settingsNow } from '../acts/settings.ts'
import { asks } from './codes.ts'
import type { Heard, HeardDraft } from './heard.ts'
import { noteOf } from './heard-words.ts'
import { learntFrom } from './learnt.ts'
import { createNoteDraft } from './note-field.tsx'
import { comesAfter, shiftTo } from './shift.ts'
import type { Stage } from './stage.ts'
import { concerned, noted, stepOf, type Talk, talked, writtenOnly, wrongNumber } from './talk.ts'

/** The contact an outcome is noted of. */
export interface Contacted {
  channel: Channel
  /** `in` for what the client answered by themselves. */
  direction?: 'in' | 'out'
  contactId?: Id
  /** The number that was called: taken off the contact when it was a wrong one. */
  number?: string
  /** The step under way when the person left for another app, and what was passed over; without it, the one that is due now. */
  step?: Pick<Talk, 'stepKey' | 'stepInvoiceId' | 'overrides'>
  /** What was heard during the call: it fills the forms and the note, and the reason is chosen with it. */
  heard?: HeardDraft
  onSaved?: () => void
}

export type Picking = ReturnType<typeof createPicking>

export function createPicking(props: Contacted & { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const clientId = () => props.facts.client.id
  const [stage, setStage] = createSignal<Stage>({ name: 'first' })
  const note = createNoteDraft(book, clientId())
  const [noteIssues, setNoteIssues] = createSignal<Issue[]>([])
  const [ownReason, setOwnReason] = createSignal<ReasonCode>()
  const reason = () => (props.heard ? heard().reason : ownReason())
  const heard = (): Heard => props.heard?.heard() ?? {}
  const [nextDay, setNextDay] = createSignal<Day>()
  let saving = false
  /** What was added to the outcome once it was saved: undoing takes it back too. */
  let added: Promise<Recorded>[] = []
  /** What went with the outcome: it comes back when that is undone. */
  let taken: { note: string; reason: ReasonCode | undefined; heard: Heard } = { note: '', reason: undefined, heard: {} }

  const talk = (outcome?: OutcomeCode): Talk => ({
    clientId: clientId(),
    ...(props.contactId && { contactId: props.contactId }),
    channel: props.channel,
    direction: props.direction ?? 'out',
    invoiceIds: concerned(props.plan.state.open, outcome),
    ...(reason() && { reasonCode: reason() }),
    ...(props.direction === 'in' ? {} : (props.step ?? stepOf(props.plan))),
  })

  /** One at a time: a second tap while the first is being kept is none. */
  async function save(code: OutcomeCode, wanted: Wanted[]): Promise<Issue[]> {
    if (saving) return []
    saving = true
    return keep(code, wanted).finally(() => {
      saving = false
    })
  }

  async function keep(code: OutcomeCode, wanted: Wanted[]): Promise<Issue[]> {
    const country = props.facts.client.country ?? book.workspace()?.country ?? 'FR'
    const learnt = await learntFrom(heard(), props.facts.client, country)
    const recorded = await recordWithUndo(book, [...wanted, ...learnt])
    if (!recorded.ok) {
      const issues = recorded.code === 'invalid' ? recorded.issues : []
      setNoteIssues(issues)
      return issues
    }
    setNoteIssues([])
    // Before it is shown as done: a page that ends right after finds no call that is still under way.
    props.onSaved?.()
    taken = { note: note.text(), reason: ownReason(), heard: (await props.heard?.take()) ?? {} }
    note.set('')
    setOwnReason(undefined)
    setNextDay(undefined)
    added = []
    setStage({ name: 'saved', code, recorded })
    return []
  }

  /** The latest act first: each is the ground the next one stood on. */
  async function undo(recorded: Extract<Recorded, { ok: true }>): Promise<void> {
    for (const further of (await Promise.all(added)).reverse()) if (further.ok) await further.undo()
    await takeBack(recorded)
    if (!note.text()) note.set(taken.note)
    setOwnReason(taken.reason)
    props.heard?.hear(taken.heard)
    setStage({ name: 'first' })
  }

  function choose(code: OutcomeCode): void {
    if (asks(code)) setStage({ name: 'asking', code })
    else void save(code, [...atOnce(code), ...moved(code)])
  }

  function atOnce(code: OutcomeCode): Wanted[] {
    const answer = { outcome: code, note: noteWith(code) }
    const contact = props.facts.contacts.find((one) => one.id === props.contactId)
    if (code === 'FAUX' && contact && props.number)
      return wrongNumber(talk(code), answer, contact, props.number, book.today())
    return code === 'STOP' ? writtenOnly(talk(code), answer) : [talked(talk(code), answer)]
  }

  /** The day chosen for the next step, if it is another than the plan's; a case that is over has none. */
  function moved(code: OutcomeCode): Wanted[] {
    const wanted = nextDay() ?? looksOn(code)
    if (!wanted || wanted < book.today() || outcomes[code].effect === 'stop') return []
    const natural = comesAfter(props.facts, { ...talk(code), outcome: code }, book.today(), instant())
    return shiftTo(talk(code), wanted, natural, props.facts.timeZone)
  }

  /** Money that leaves later than now is looked for that much later. */
  function looksOn(code: OutcomeCode): Day | null {
    const { sentOn } = heard()
    return sentOn && sentOn > book.today() ? checkDay(code, sentOn, settingsNow(book)) : null
  }

  const noteWith = (code: OutcomeCode): string => noteOf(note.text().trim(), heard(), code)

  async function saveNote(): Promise<void> {
    const recorded = await recordWithUndo(book, [noted(clientId(), note.text())], rest().outcomes.noteSaved)
    if (recorded.ok) note.set('')
    setNoteIssues(!recorded.ok && recorded.code === 'invalid' ? recorded.issues : [])
  }

  return {
    ...{ stage, setStage, note, noteIssues, heard, reason, setReason: setOwnReason, nextDay, setNextDay },
    ...{ talk, noteWith, choose, save, saveNote, undo },
    further: (recording: Promise<Recorded>) => void added.push(recording),
  }
}
