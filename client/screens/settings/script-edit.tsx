/** One call script, or one answer to an excuse, made the workspace's own: read back filled in as it is written. */
import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Script } from '../../../server/domain/records/cards.ts'
import { ownScriptOf, readyAnswer, readyScript } from '../../../server/domain/words/scripts/speak.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { type Language, language, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { insertText } from '../../ui/insert-text.ts'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createCardForm, filled, orCleared } from './card-form.ts'
import { PlaceLegend } from './place-legend.tsx'
import { checkScript, placesAt } from './script-check.ts'
import { whoseScripts } from './scripts.tsx'
import css from './settings.module.css'
import { scriptAt, type Which } from './stages.ts'

/** `address`: a stage, or `excuse-` and its reason; another shows nothing to write. */
export function EditScript(props: { address: string; spoken: Language }) {
  return (
    <Show when={scriptAt(props.address)} fallback={<Unknown />}>
      {(which) => <Editor which={which()} spoken={props.spoken} />}
    </Show>
  )
}

function Unknown() {
  return (
    <Screen title={rest().settings.scripts.title} back={{ href: '/settings/scripts', label: rest().acts.back }}>
      <Text voice="soft">{rest().notFound.title}</Text>
    </Screen>
  )
}

type Fields = 'opening' | 'sentences' | 'questions' | 'goal' | 'advice'

/** What is there before anything is written: the own one, else the ready-made one. */
function before({ stage, reason }: Which, spoken: Language, own: Script | null): Record<Fields, string> {
  const none = { sentences: '', questions: '', goal: '', advice: '' }
  if (stage === 'excuse') return { ...none, opening: own?.opening ?? (reason ? readyAnswer(reason, spoken) : '') }
  const ready = readyScript(stage, spoken)
  const sentences = own?.sentences ?? ready.lines.map(({ say }) => say).join('\n')
  const { opening, goal = '', advice = '' } = own ?? ready
  return { opening, sentences, questions: own?.questions ?? '', goal, advice }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim())

function Editor(props: { which: Which; spoken: Language }) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().settings.scripts
  const { which, spoken } = props
  const isExcuse = which.stage === 'excuse'
  const own = ownScriptOf(book.all('script'), which.stage, spoken, which.reason)
  const initial = before(which, spoken, own)
  const form = createCardForm(book, `script-${spoken}-${which.stage}${which.reason ?? ''}`, initial)
  const [area, setArea] = createSignal<HTMLTextAreaElement>()

  const check = (...fields: Fields[]) =>
    checkScript(
      fields.flatMap((field) => (field === 'opening' ? [form.text(field)] : linesOf(form.text(field)))),
      which.stage,
      spoken,
      whoseScripts(book),
    )
  const checked = createMemo(() => check('opening', 'sentences', 'questions'))
  const wrong = (field: Fields) => {
    const now = check(field)
    if (now.ok) return form.error(field)
    return now.names === 'debt' ? words().voicemailSilent : words().unknownPlaceholder(now.unknown.join(', '))
  }
  const example = () => {
    const now = checked()
    return now.ok ? now.example : []
  }
  const findings = () => {
    const now = checked()
    return now.ok ? now.findings : []
  }
  /** Where the cursor stands, and the cursor goes on behind it. */
  const insert = (place: string) => form.type('opening', insertText(area(), form.text('opening'), `{${place}}`))
  const changes = (): Wanted => {
    const { opening, ...others } = form.texts()
    // Sentences left as they are stay the ready-made ones, which follow what was heard and what comes next.
    const kept = own?.sentences === undefined && others.sentences === initial.sentences.trim()
    const fields = { ...others, ...(kept && { sentences: '' }) }
    if (own) return { op: 'patch', kind: 'script', id: own.id, fields: { opening, ...orCleared(fields) } }
    return { op: 'create', kind: 'script', record: { ...which, language: spoken, opening, ...filled(fields) } }
  }
  const leave = async () => {
    await form.done()
    navigate('/settings/scripts')
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!checked().ok) return document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    const recorded = await recordWithUndo(book, [changes()], rest().acts.saved)
    if (recorded.ok) await leave()
    else if (recorded.code === 'invalid') form.refuse(recorded.issues)
  }
  const reset = async () => {
    if (!own) return leave()
    const recorded = await recordWithUndo(book, [{ op: 'delete', kind: 'script', id: own.id }], words().resetDone)
    if (recorded.ok) await leave()
  }
  const lines = (field: Exclude<Fields, 'opening'>, label: string, rows: number, hint?: string) => (
    <TextArea
      label={label}
      aside={rest().acts.optional}
      hint={hint}
      value={form.text(field)}
      onInput={(text) => form.type(field, text)}
      error={wrong(field)}
      rows={rows}
    />
  )
  return (
    <Screen
      title={which.stage === 'excuse' ? rest().reasons.labels[which.reason ?? 'soon'] : words().stages[which.stage]}
      detail={rest().settings.language.names[spoken]}
      back={{ href: '/settings/scripts', label: rest().acts.back }}
      foot={
        <>
          <Button tone="primary" grow type="submit" form="script">
            {rest().acts.save}
          </Button>
          <Show when={own || form.changed()}>
            <Button tone="quiet" onClick={() => void reset()}>
              {words().reset}
            </Button>
          </Show>
        </>
      }
    >
      <form id="script" class={css.form} onSubmit={save} novalidate>
        <TextArea
          label={isExcuse ? words().answer : words().opening}
          hint={words().openingHint}
          value={form.text('opening')}
          onInput={(text) => form.type('opening', text)}
          error={wrong('opening')}
          rows={isExcuse ? 3 : 5}
          ref={setArea}
        />
        <Chips wrap>
          <For each={placesAt[which.stage]}>
            {(place) => <Chip onClick={() => insert(place)}>{words().names[place]}</Chip>}
          </For>
        </Chips>
        <PlaceLegend stage={which.stage} spoken={spoken} />
        <Show when={!isExcuse}>
          {lines('sentences', words().sentences, 7, words().sentencesHint)}
          {lines('questions', words().questions, 3, words().questionsHint)}
        </Show>
        <Show when={example().length > 0}>
          <Card flat label={words().example}>
            <Text voice="small">{words().example}</Text>
            <For each={example()}>
              {(sentence) => (
                <p class={css.opening} lang={spoken}>
                  {sentence}
                </p>
              )}
            </For>
          </Card>
        </Show>
        <For each={findings()}>
          {({ quote, why }) => (
            <Banner tone="late2" live>
              {words().finding(quote, why[language()])}
            </Banner>
          )}
        </For>
        <Show when={!isExcuse}>
          {lines('goal', words().goal, 2)}
          {lines('advice', words().advice, 2)}
        </Show>
      </form>
    </Screen>
  )
}
