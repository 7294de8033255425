/** One call script, made the workspace's own: its places are tapped in, and it is read back filled in as it is written. */
import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { ScriptStage } from '../../../server/domain/records/cards.ts'
import { readyScript } from '../../../server/domain/words/scripts.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { type Language, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, Chips } from '../../ui/chips.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createCardForm, filled, orCleared } from './card-form.ts'
import { PlaceLegend } from './place-legend.tsx'
import { checkOpening, placesAt } from './script-check.ts'
import { ownScript } from './scripts.tsx'
import css from './settings.module.css'

export function EditScript(props: { stage: ScriptStage; spoken: Language }) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().settings.scripts
  const { stage, spoken } = props
  const own = ownScript(book, stage, spoken)
  const before = own ?? readyScript(stage, spoken)
  const initial = { opening: before.opening, goal: before.goal ?? '', advice: before.advice ?? '' }
  const form = createCardForm(book, `script-${spoken}-${stage}`, initial)
  const [area, setArea] = createSignal<HTMLTextAreaElement>()

  const checked = createMemo(() => {
    const workspace = book.workspace() ?? { kind: 'own' as const, name: '' }
    return checkOpening(form.text('opening'), stage, spoken, {
      workspace,
      creditor: book.creditors()[0],
      today: book.today(),
    })
  })
  const example = () => {
    const now = checked()
    return now.ok ? now.example : ''
  }
  const problem = () => {
    const now = checked()
    if (now.ok) return form.error('opening')
    return now.names === 'debt' ? words().voicemailSilent : words().unknownPlaceholder(now.unknown.join(', '))
  }
  /** Where the cursor stands, and the cursor goes on behind it. */
  const insert = (place: string) => {
    const field = area()
    const text = form.text('opening')
    const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length]
    form.type('opening', `${text.slice(0, from)}{${place}}${text.slice(to)}`)
    queueMicrotask(() => {
      field?.focus()
      field?.setSelectionRange(from + place.length + 2, from + place.length + 2)
    })
  }
  const changes = (): Wanted => {
    const { opening, ...others } = form.texts()
    if (own) return { op: 'patch', kind: 'script', id: own.id, fields: { opening, ...orCleared(others) } }
    return { op: 'create', kind: 'script', record: { stage, language: spoken, opening, ...filled(others) } }
  }
  const leave = async () => {
    await form.done()
    navigate('/settings/scripts')
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!checked().ok) return area()?.focus()
    const recorded = await recordWithUndo(book, [changes()], rest().acts.saved)
    if (recorded.ok) await leave()
    else if (recorded.code === 'invalid') form.refuse(recorded.issues)
  }
  const reset = async () => {
    if (!own) return leave()
    const recorded = await recordWithUndo(book, [{ op: 'delete', kind: 'script', id: own.id }], words().resetDone)
    if (recorded.ok) await leave()
  }
  return (
    <Screen
      title={words().stages[stage]}
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
          label={words().opening}
          hint={words().openingHint}
          value={form.text('opening')}
          onInput={(text) => form.type('opening', text)}
          error={problem()}
          rows={5}
          ref={setArea}
        />
        <Chips wrap>
          <For each={placesAt[stage]}>
            {(place) => <Chip onClick={() => insert(place)}>{words().names[place]}</Chip>}
          </For>
        </Chips>
        <PlaceLegend stage={stage} spoken={spoken} />
        <Show when={example()}>
          {(sentence) => (
            <Card flat label={words().example}>
              <Text voice="small">{words().example}</Text>
              <p class={css.opening} lang={spoken}>
                {sentence()}
              </p>
            </Card>
          )}
        </Show>
        <TextArea
          label={words().goal}
          aside={rest().acts.optional}
          value={form.text('goal')}
          onInput={(text) => form.type('goal', text)}
          error={form.error('goal')}
          rows={2}
        />
        <TextArea
          label={words().advice}
          aside={rest().acts.optional}
          value={form.text('advice')}
          onInput={(text) => form.type('advice', text)}
          error={form.error('advice')}
          rows={2}
        />
      </form>
    </Screen>
  )
}
