/** Adds a legal act to a case: what it was, when, about which invoices, and where the proof is. */
import { createSignal, For, Show } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import { checkAct } from '../../../server/domain/law/check-act.ts'
import { wasReminded } from '../../../server/domain/law/routes.ts'
import type { LegalActKind } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded } from '../../book/writes.ts'
import { money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Text } from '../../ui/text.tsx'
import { CheckField, DateField, SelectField, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { FormSheet } from '../case/form-sheet.tsx'
import type { Issues } from '../case/issues.ts'
import { lateInvoices, MissingPapers } from '../preventive/missing-papers.tsx'
import { NotedLine } from '../words/noted-text.tsx'

/** In the order in which they come; an insolvency has a sheet of its own. */
const kinds = [
  'formal-notice',
  'acknowledgement',
  'claim',
  'order',
  'service',
  'objection',
  'enforcement',
  'declaration',
] as const satisfies LegalActKind[]
type Kind = (typeof kinds)[number]

const ofCourt: ReadonlySet<Kind> = new Set(['claim', 'order', 'objection'])

export function LegalActSheet(props: { facts: CaseFacts; state: CaseState; kind?: LegalActKind; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().law
  const open = () => props.state.open
  const [kind, setKind] = createSignal<Kind>(kinds.find((one) => one === props.kind) ?? 'formal-notice')
  const [on, setOn] = createSignal(book.today())
  const [deadline, setDeadline] = createSignal('')
  const [court, setCourt] = createSignal('')
  const [reference, setReference] = createSignal('')
  const [evidence, setEvidence] = createSignal('')
  const [left, setLeft] = createSignal<ReadonlySet<Id>>(new Set())
  const [tried, setTried] = createSignal(false)
  const [issues, setIssues] = createSignal<Issues>({})

  const isNotice = () => kind() === 'formal-notice'
  const record = () => ({
    clientId: props.facts.client.id,
    invoiceIds: open()
      .map(({ invoice }) => invoice.id)
      .filter((id) => !left().has(id)),
    kind: kind(),
    on: on(),
    ...(isNotice() && deadline() && { deadline: deadline() }),
    ...(ofCourt.has(kind()) && court().trim() && { court: court().trim() }),
    ...(reference().trim() && { reference: reference().trim() }),
    ...(evidence().trim() && { evidence: evidence().trim() }),
  })
  const wrong = () => checkAct(record(), props.facts.invoices, book.today())
  const said = (field: 'on' | 'deadline' | 'invoiceIds') => {
    const code = tried() ? wrong()[field] : undefined
    return code ? words().issue[code] : issues()[field]
  }

  async function save(): Promise<Recorded> {
    setTried(true)
    if (Object.keys(wrong()).length > 0) return { ok: false, code: 'invalid', issues: [] }
    return recordWithUndo(
      book,
      [{ op: 'create', kind: 'legalAct', record: record() }],
      words().act.saved(words().kinds[kind()]),
    )
  }

  function toggle(id: Id, taken: boolean) {
    const next = new Set(left())
    if (taken) next.delete(id)
    else next.add(id)
    setLeft(next)
  }

  return (
    <FormSheet
      title={words().act.title}
      detail={props.facts.client.name}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <SelectField
        label={words().act.kind}
        choices={kinds.map((value) => ({ value, label: words().kinds[value] }))}
        value={kind()}
        onChange={setKind}
      />
      <Text voice="soft">{words().explained[kind()]}</Text>
      <Show when={isNotice() && !wasReminded(props.facts)}>
        <Banner tone="late2">{words().routes.missing['written-reminder']}</Banner>
      </Show>
      <Show when={isNotice()}>
        <MissingPapers facts={props.facts} invoices={lateInvoices(props.state)} />
      </Show>
      <DateField
        label={isNotice() ? words().act.sentOn : words().act.on}
        value={on()}
        onInput={setOn}
        max={book.today()}
        error={said('on')}
      />
      <Show when={isNotice()}>
        <DateField
          label={words().act.deadline}
          aside={rest().acts.optional}
          hint={words().act.deadlineHint}
          value={deadline()}
          onInput={setDeadline}
          min={on()}
          error={said('deadline')}
        />
      </Show>
      <Show when={open().length > 1}>
        <fieldset>
          <legend>{words().act.invoices}</legend>
          <For each={open()}>
            {({ invoice, remaining }) => (
              <CheckField
                label={rest().caseFile.invoiceRemaining(invoice.number, money(remaining, invoice.currency))}
                checked={!left().has(invoice.id)}
                onChange={(taken) => toggle(invoice.id, taken)}
              />
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={said('invoiceIds')}>{(text) => <Text tone="danger">{text()}</Text>}</Show>
      <Show when={ofCourt.has(kind())}>
        <TextField
          label={words().act.court}
          aside={rest().acts.optional}
          value={court()}
          onInput={setCourt}
          maxLength={200}
          error={issues().court}
        />
      </Show>
      <TextField
        label={words().act.reference}
        aside={rest().acts.optional}
        value={reference()}
        onInput={setReference}
        maxLength={120}
        error={issues().reference}
      />
      <NotedLine
        label={words().act.evidence}
        aside={rest().acts.optional}
        value={evidence()}
        onInput={setEvidence}
        maxLength={1000}
        error={issues().evidence}
      />
    </FormSheet>
  )
}
