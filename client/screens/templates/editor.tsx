/** One template, made the workspace's own: fields are tapped in, what is wrong is said while typing, and it is read on a real case. */
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, Show } from 'solid-js'
import { withBetter } from '../../../server/domain/words/checks/better.ts'
import { checkWords } from '../../../server/domain/words/checks/check.ts'
import { checkTemplate } from '../../../server/domain/words/templates/check-template.ts'
import { isLong, isReminder, type Template } from '../../../server/domain/words/templates/template.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LetterIcon } from '../../ui/icons.tsx'
import { insertText } from '../../ui/insert-text.ts'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createCardForm } from '../settings/card-form.ts'
import css from '../settings/settings.module.css'
import { forOwners } from '../team/writing.tsx'
import { FindingList } from '../words/finding-list.tsx'
import { fromSpoken, toSpoken } from './field-names.ts'
import { FieldsToInsert } from './fields-to-insert.tsx'
import { issueSentences } from './issue-words.ts'
import { createTrial, Preview } from './preview.tsx'
import { ownAt, type Slot, slotAt, usedAt } from './slots.ts'

const LIST = '/settings/templates'

/** `path` is what follows the address of the list. */
export function EditTemplate(props: { path: string }) {
  const [query] = useSearchParams<{ profile?: string; client?: string }>()
  const Guarded = forOwners(() => (
    <Show when={slotAt(props.path, query.profile)} fallback={<Unknown />}>
      {(slot) => <Editor slot={slot()} client={query.client} />}
    </Show>
  ))
  return <Guarded />
}

function Unknown() {
  const words = () => rest().templates
  const back = () => ({ href: LIST, label: rest().acts.back })
  return (
    <Screen title={words().editor.unknownTitle} back={back()}>
      <EmptyState
        icon={LetterIcon}
        title={words().editor.unknownTitle}
        text={words().intro}
        actions={<Button href={LIST}>{words().title}</Button>}
      />
    </Screen>
  )
}

type Part = 'subject' | 'body'

function Editor(props: { slot: Slot; client: string | undefined }) {
  const book = useBook()
  const navigate = useNavigate()
  const { slot } = props
  const words = () => rest().templates.editor
  const long = isLong(slot.channel)
  const before = usedAt(book, slot)
  const own = () => ownAt(book, slot)
  const origin = () => (props.client ? `/clients/${props.client}` : LIST)
  const draftKey = ['template', slot.language, slot.stage, slot.channel, slot.tone, slot.profile].join('-')
  const form = createCardForm<Part>(book, draftKey, {
    subject: toSpoken(before.subject ?? ''),
    body: toSpoken(before.body),
  })
  const trial = createTrial(slot, props.client)
  const [at, setAt] = createSignal<Part>('body')
  const inputs: { [part in Part]?: HTMLInputElement | HTMLTextAreaElement } = {}
  const watch = (part: Part) => (field: HTMLInputElement | HTMLTextAreaElement) => {
    inputs[part] = field
    field.addEventListener('focus', () => setAt(part))
  }

  /** As it would be kept. */
  const template = createMemo(
    (): Template => ({
      ...slot,
      key: before.key,
      profiles: slot.profile ? [slot.profile] : [],
      body: fromSpoken(form.text('body')),
      ...(long && { subject: fromSpoken(form.text('subject')) }),
    }),
  )
  const issues = createMemo(() => checkTemplate(template()))
  const errorAt = (part: Part) =>
    [...issueSentences(issues(), part), form.error(part)].filter(Boolean).join(' ') || undefined
  const findings = createMemo(() =>
    checkWords({
      text: form.text('body'),
      language: slot.language,
      place: slot.stage === 'voicemail-sms' ? 'voicemail' : 'message',
      late: isReminder(slot.stage),
    }),
  )
  const insert = (place: string) => form.type(at(), insertText(inputs[at()], form.text(at()), place))

  function changes(): Wanted[] {
    const { stage, channel, language, tone, profile } = slot
    const { subject, body } = template()
    const [last] = own().slice(-1)
    const fields = { body: body.trim(), ...(long && { subject: subject?.trim() ?? '' }) }
    if (last) return [{ op: 'patch', kind: 'template', id: last.id, fields }]
    const record = { stage, channel, language, tone, ...fields, ...(profile && { profile }) }
    return [{ op: 'create', kind: 'template', record }]
  }
  async function leave() {
    await form.done()
    navigate(origin())
  }
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const [first] = issues()
    if (first) return inputs['at' in first ? first.at : 'body']?.focus()
    const recorded = await recordWithUndo(book, changes(), words().saved)
    if (recorded.ok) await leave()
    else if (recorded.code === 'invalid') form.refuse(recorded.issues)
  }
  async function reset() {
    const gone = own().map(({ id }): Wanted => ({ op: 'delete', kind: 'template', id }))
    if (gone.length === 0) return leave()
    const recorded = await recordWithUndo(book, gone, words().resetDone)
    if (recorded.ok) await leave()
  }

  return (
    <Screen
      title={rest().templates.stages[slot.stage]}
      detail={detailOf(slot)}
      back={{ href: origin(), label: rest().acts.back }}
      foot={
        <>
          <Button tone="primary" grow type="submit" form="template">
            {rest().acts.save}
          </Button>
          <Show when={own().length > 0 || form.changed()}>
            <Button tone="quiet" grow onClick={() => void reset()}>
              {words().reset}
            </Button>
          </Show>
        </>
      }
    >
      <form id="template" class={css.form} onSubmit={(event) => void save(event)} novalidate>
        <Show when={long}>
          <TextField
            label={words().subject}
            value={form.text('subject')}
            onInput={(text) => form.type('subject', text)}
            error={errorAt('subject')}
            maxLength={300}
            ref={watch('subject')}
          />
        </Show>
        <TextArea
          label={words().body}
          hint={long ? `${words().bodyHint} ${words().framed}` : words().bodyHint}
          value={form.text('body')}
          onInput={(text) => form.type('body', text)}
          error={errorAt('body')}
          maxLength={4000}
          rows={long ? 12 : 7}
          ref={watch('body')}
        />
        <FieldsToInsert slot={slot} at={at()} input={trial.input()} onInsert={insert} />
        <FindingList
          findings={findings()}
          onReplace={(finding) => form.type('body', withBetter(form.text('body'), finding))}
        />
        <Show when={issues().length > 0}>
          <Text voice="small">
            <span role="status">{words().fix(issues().length)}</span>
          </Text>
        </Show>
      </form>
      <Preview slot={slot} trial={trial} template={template()} right={issues().length === 0} first={props.client} />
    </Screen>
  )
}

/** By what, in which language, for whom. */
function detailOf({ channel, language, profile }: Slot): string {
  const whom = profile && rest().templates.editor.for(rest().strategies.profiles[profile])
  return [rest().strategies.channels[channel], rest().settings.language.names[language], whom]
    .filter(Boolean)
    .join(' · ')
}
