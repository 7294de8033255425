/** How a paper was handed over: by which way, on which day, under which number. */
import { createSignal, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { checkNumber, plainNumber } from '../../../server/domain/papers/tracking-number.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import { type PaperMade, Sending } from '../../../server/domain/records/papers.ts'
import { now } from '../../book/clock.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded } from '../../book/writes.ts'
import { day, rest } from '../../i18n/index.ts'
import { tellFilesChanged } from '../../sync/files.ts'
import { Banner } from '../../ui/banner.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { CameraIcon } from '../../ui/icons.tsx'
import { List } from '../../ui/list.tsx'
import { CheckField, DateField, TextField } from '../../ui/text-field.tsx'
import { comeBack } from '../acts/departures.ts'
import { recordWithUndo } from '../acts/record.ts'
import { FormSheet } from '../case/form-sheet.tsx'
import type { Issues } from '../case/issues.ts'
import { type Refused, readyFile } from '../files/add.ts'
import { type Ready, ReadyRow } from '../files/ready-row.tsx'
import { RefusedFile } from '../files/refused-file.tsx'
import { namedProof, PROOF_TYPES } from './proofs.tsx'
import { type HandedOver, handedOverSaid, handingOver } from './sending.ts'

const numbered = (how: Sending): boolean => how === 'registered-letter' || how === 'electronic-registered'

export function SendingSheet(props: { paper: PaperMade; facts: CaseFacts; registered: boolean; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().paperTrail.sheet
  const isFile = () => props.paper.kind === 'hand-over'
  const mayStop = () => isFile() && props.paper.recipient === 'agency' && props.facts.workspaceKind === 'own'
  const [how, setHow] = createSignal<Sending>(isFile() ? 'email' : props.registered ? 'registered-letter' : 'letter')
  const [on, setOn] = createSignal(book.today())
  const [number, setNumber] = createSignal('')
  const [to, setTo] = createSignal('')
  const [stops, setStops] = createSignal(true)
  const [tried, setTried] = createSignal(false)
  const [issues, setIssues] = createSignal<Issues>({})
  const id = newId(now())
  const [slip, setSlip] = createSignal<Ready | null>(null)
  const [refused, setRefused] = createSignal<Refused | null>(null)

  const plain = () => plainNumber(number())
  const check = () => (numbered(how()) && plain() ? checkNumber(plain()) : null)
  const tooLate = () => !!props.paper.deadline && on() > props.paper.deadline
  const handed = (): HandedOver => ({
    id,
    how: how(),
    on: on(),
    ...(numbered(how()) && plain() && { number: plain() }),
    ...(isFile() && to().trim() && { to: to().trim() }),
    ...(mayStop() && stops() && { stops: true }),
    ...(numbered(how()) && slip() && { slip: slip() as Ready }),
  })

  async function addSlip([file]: File[]) {
    if (!file) return
    const about = { clientId: props.paper.clientId, factId: id }
    const ready = await readyFile(about, namedProof(file, 'slip', props.paper))
    setRefused(ready.ok ? null : ready.code)
    if (ready.ok) setSlip(ready.card)
  }

  async function save(): Promise<Recorded> {
    setTried(true)
    if (check() === 'impossible' || tooLate()) return { ok: false, code: 'invalid', issues: [] }
    const first = !props.facts.paperStates.some(({ paperId }) => paperId === props.paper.id)
    const until = props.paper.deadline ? day(props.paper.deadline, 'medium', book.today()) : ''
    const recorded = await recordWithUndo(
      book,
      handingOver(book, props.facts, props.paper, handed()),
      handedOverSaid(props.paper, handed(), first, until),
    )
    if (recorded.ok && slip()) tellFilesChanged()
    // Nobody is asked once more whether it was sent.
    if (recorded.ok) await comeBack(book)
    return recorded
  }

  return (
    <FormSheet
      title={words().title}
      detail={props.paper.title}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <ChipGroup
        label={words().way}
        labelHidden
        wrap
        choices={Sending.options.map((value) => ({ value, label: rest().paperTrail.ways[value] }))}
        value={how()}
        onChange={setHow}
      />
      <Show when={how() === 'electronic-registered' && props.facts.client.kind === 'consumer'}>
        <Banner tone="late2">{words().consent}</Banner>
      </Show>
      <Show when={isFile()}>
        <TextField
          label={words().to}
          aside={rest().acts.optional}
          value={to()}
          onInput={setTo}
          maxLength={200}
          error={issues().to}
        />
      </Show>
      <DateField
        label={words().on}
        value={on()}
        onInput={setOn}
        min={props.paper.on}
        max={book.today()}
        error={tooLate() ? words().afterDeadline : issues().on}
      />
      <Show when={numbered(how())}>
        <TextField
          label={words().number}
          aside={rest().acts.optional}
          hint={numberHint()}
          value={number()}
          onInput={setNumber}
          maxLength={40}
          error={numberError()}
        />
        <Show
          when={slip()}
          fallback={
            <FileButton icon={CameraIcon} accept={PROOF_TYPES} onFiles={(files) => void addSlip(files)}>
              {rest().paperTrail.proofs.slip.take}
            </FileButton>
          }
        >
          {(card) => (
            <List label={rest().files.title}>
              <ReadyRow card={card()} onRemove={() => setSlip(null)} />
            </List>
          )}
        </Show>
        <RefusedFile code={refused()} />
      </Show>
      <Show when={mayStop()}>
        <CheckField label={words().stop} checked={stops()} onChange={setStops} />
      </Show>
    </FormSheet>
  )

  function numberHint(): string {
    return check() === 'unknown' && plain().length > 8 ? words().unknown : words().numberHint
  }

  /** Nobody is corrected while typing: a whole number is judged, a short one only once it was to be saved. */
  function numberError(): string | undefined {
    if (check() === 'wrong-digit') return words().wrongDigit
    return check() === 'impossible' && tried() ? words().impossible : issues().number
  }
}
