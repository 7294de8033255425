/** Records the judgment that opens an insolvency: from its publication runs the time to declare the claim. */
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { checkAct } from '../../../server/domain/law/check-act.ts'
import { insolvencyOf } from '../../../server/domain/law/insolvency.ts'
import type { LegalAct } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded } from '../../book/writes.ts'
import { day, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField, TextArea, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { FormSheet } from '../case/form-sheet.tsx'
import type { Issues } from '../case/issues.ts'

export function InsolvencySheet(props: { facts: CaseFacts; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().law.insolvency
  const [on, setOn] = createSignal(book.today())
  const [publishedOn, setPublishedOn] = createSignal('')
  const [court, setCourt] = createSignal('')
  const [trustee, setTrustee] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [issues, setIssues] = createSignal<Issues>({})

  const record = () => ({
    clientId: props.facts.client.id,
    invoiceIds: [],
    kind: 'insolvency' as const,
    on: on(),
    ...(publishedOn() && { publishedOn: publishedOn() }),
    ...(court().trim() && { court: court().trim() }),
    ...(trustee().trim() && { trustee: trustee().trim() }),
  })
  const wrong = () => checkAct(record(), props.facts.invoices, book.today())
  const said = (field: 'on' | 'publishedOn') => {
    const code = tried() ? wrong()[field] : undefined
    return code ? rest().law.issue[code] : issues()[field]
  }
  /** The last day to declare, as the form stands. */
  const declareBy = () => {
    if (!publishedOn() || Object.keys(wrong()).length > 0) return null
    const typed: LegalAct = { ...record(), id: '', act: '', at: '', device: '' }
    return insolvencyOf({ ...props.facts, legalActs: [typed] }, book.today())?.declareBy ?? null
  }

  async function save(): Promise<Recorded> {
    setTried(true)
    if (Object.keys(wrong()).length > 0) return { ok: false, code: 'invalid', issues: [] }
    return recordWithUndo(book, [{ op: 'create', kind: 'legalAct', record: record() }], words().saved)
  }

  return (
    <FormSheet
      title={words().title}
      detail={props.facts.client.name}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <Switch>
        <Match when={props.facts.client.kind === 'consumer'}>
          <Banner>{words().consumer}</Banner>
        </Match>
        <Match when={props.facts.client.kind === 'public'}>
          <Banner>{words().publicBody}</Banner>
        </Match>
      </Switch>
      <DateField label={words().judgedOn} value={on()} onInput={setOn} max={book.today()} error={said('on')} />
      <DateField
        label={words().publishedOn}
        aside={rest().acts.optional}
        hint={words().publishedHint}
        value={publishedOn()}
        onInput={setPublishedOn}
        min={on()}
        max={book.today()}
        error={said('publishedOn')}
      />
      <Show when={declareBy()}>{(last) => <Text voice="strong">{words().declareBy(day(last(), 'full'))}</Text>}</Show>
      <TextField
        label={words().court}
        aside={rest().acts.optional}
        value={court()}
        onInput={setCourt}
        maxLength={200}
        error={issues().court}
      />
      <TextArea
        label={words().trustee}
        aside={rest().acts.optional}
        hint={words().trusteeHint}
        value={trustee()}
        onInput={setTrustee}
        maxLength={400}
        error={issues().trustee}
      />
    </FormSheet>
  )
}
