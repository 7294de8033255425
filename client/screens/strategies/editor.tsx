/** The editor of an own strategy: its steps as cards that are added, moved and changed, with their days and problems as one goes. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Index, Show, untrack } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import { checkStrategy, MAX_STEPS } from '../../../server/domain/dunning/strategies/check.ts'
import type { StrategyStep } from '../../../server/domain/records/strategy.ts'
import { checkTemplates } from '../../../server/domain/words/templates/of-step.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EditIcon, PlusIcon, TrashIcon } from '../../ui/icons.tsx'
import { Inline } from '../../ui/layout.tsx'
import { Menu } from '../../ui/lazy.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { type Issues, issuesOf } from '../case/issues.ts'
import { createExample, ExampleChoice } from './example.tsx'
import { changedStep, formOf, moved, type StrategyForm, wantedFor, withNext } from './form.ts'
import { defaultKey, knownStrategy } from './known.ts'
import { profiles } from './profiles.ts'
import { Problems, StepCard } from './step-card.tsx'
import { StepSheet } from './step-sheet.tsx'
import css from './strategies.module.css'
import { wayBack } from './way-back.ts'

/** What was typed, and what was saved when the typing began. */
export interface Draft {
  start: StrategyForm
  form: StrategyForm
}

export function Editor(props: { id: string | null; copied?: string; draft: Draft | null; draftKey: string }) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().strategies
  const { id, draftKey } = untrack(() => ({ id: props.id, draftKey: props.draftKey }))
  const fresh = (): StrategyForm =>
    formOf(id ? knownStrategy(book, id) : null, props.copied ? knownStrategy(book, props.copied) : null)
  let start = untrack(() => props.draft?.start ?? fresh())
  const [form, setForm] = createStore<StrategyForm>(structuredClone(untrack(() => props.draft?.form) ?? start))
  const [resumed, setResumed] = createSignal(untrack(() => !!props.draft))
  const [issues, setIssues] = createSignal<Issues>({})
  const [tried, setTried] = createSignal(false)
  const [editing, setEditing] = createSignal<number | null>(null)
  const example = createExample()

  const problems = () => [...checkStrategy({ steps: form.steps }), ...checkTemplates(form.steps, book.all('template'))]
  const errors = () => problems().filter(({ severity }) => severity === 'error')
  const isDefault = () => id !== null && defaultKey(book) === id

  function change(part: Partial<StrategyForm>) {
    setForm(part)
    void book.drafts.set(draftKey, structuredClone({ start, form: unwrap(form) }))
  }
  const changeStep = (at: number, part: Partial<StrategyStep>) =>
    change({ steps: unwrap(form.steps).map((step, index) => (index === at ? changedStep(step, part) : step)) })

  function add() {
    const { steps, at } = withNext(unwrap(form.steps))
    change({ steps })
    setEditing(at)
  }

  function startOver() {
    start = fresh()
    setForm(reconcile(structuredClone(start)))
    setResumed(false)
    void book.drafts.clear(draftKey)
  }

  async function leave() {
    await book.drafts.clear(draftKey)
    navigate('/settings/strategies')
  }

  async function save(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (errors().length > 0) return
    const wanted = wantedFor(structuredClone(unwrap(form)), start, id)
    if (wanted.length > 0) {
      const recorded = await recordWithUndo(book, wanted, words().editor.saved)
      setIssues(issuesOf(recorded))
      if (!recorded.ok) return
    }
    await leave()
  }

  async function makeDefault() {
    const workspace = book.workspace()
    if (!workspace || !id) return
    await recordWithUndo(
      book,
      [{ op: 'patch', kind: 'workspace', id: workspace.id, fields: { defaultStrategy: id } }],
      words().nowDefault(start.name),
    )
  }

  async function remove() {
    const workspace = book.workspace()
    if (!id) return leave()
    const recorded = await recordWithUndo(
      book,
      [
        { op: 'delete', kind: 'strategy', id },
        ...(workspace && workspace.defaultStrategy === id
          ? [{ op: 'patch' as const, kind: 'workspace' as const, id: workspace.id, fields: { defaultStrategy: null } }]
          : []),
      ],
      words().editor.removed,
    )
    if (recorded.ok) await leave()
  }

  return (
    <Screen
      title={id ? start.name : words().editor.newTitle}
      back={wayBack()}
      foot={
        <Button type="submit" form="strategy" tone="primary" wide>
          {rest().acts.save}
        </Button>
      }
    >
      <form id="strategy" class={css.form} novalidate onSubmit={(event) => void save(event)}>
        <Show when={resumed()}>
          <Banner
            tone="action"
            actions={
              <Button tone="quiet" onClick={startOver}>
                {words().editor.startOver}
              </Button>
            }
          >
            {words().editor.resumed}
          </Banner>
        </Show>
        <Show when={tried() && errors().length > 0}>
          <Banner tone="danger" live>
            {words().editor.errors(errors().length)}
          </Banner>
        </Show>
        <TextField
          label={words().editor.name}
          value={form.name}
          onInput={(name) => change({ name })}
          maxLength={120}
          error={issues().name}
        />
        <SelectField
          label={words().editor.profile}
          hint={words().editor.profileHint}
          value={form.profile}
          choices={[
            { value: '' as const, label: words().editor.noProfile },
            ...profiles.map((value) => ({ value, label: words().profiles[value] })),
          ]}
          onChange={(profile) => change({ profile })}
        />
        <h2>{words().editor.steps}</h2>
        <ExampleChoice example={example} />
        <ol class={css.steps}>
          <Index each={example.preview(form.steps)}>
            {(one, at) => (
              <li>
                <StepCard
                  place={at + 1}
                  preview={one()}
                  issues={problems().filter((problem) => problem.at === at)}
                  actions={<StepActions at={at} />}
                />
              </li>
            )}
          </Index>
        </ol>
        <Problems issues={problems().filter(({ at }) => at === null)} />
        <Show when={form.steps.length < MAX_STEPS}>
          <Button icon={PlusIcon} onClick={add}>
            {words().editor.add}
          </Button>
        </Show>
        <Show when={id}>
          <Inline>
            <Show when={!isDefault()} fallback={<p>{words().alreadyDefault}</p>}>
              <Button tone="quiet" onClick={() => void makeDefault()}>
                {words().useAsDefault}
              </Button>
            </Show>
            <Button tone="danger" icon={TrashIcon} onClick={() => void remove()}>
              {words().editor.remove2}
            </Button>
          </Inline>
        </Show>
      </form>
      <Show when={editing() !== null}>
        <StepSheet
          place={(editing() ?? 0) + 1}
          step={form.steps[editing() ?? 0]}
          onChange={(part) => changeStep(editing() ?? 0, part)}
          onGone={() => setEditing(null)}
        />
      </Show>
    </Screen>
  )

  function StepActions(props: { at: number }) {
    const steps = () => unwrap(form.steps)
    return (
      <Inline>
        <Button icon={EditIcon} onClick={() => setEditing(props.at)}>
          <span aria-hidden="true">{rest().acts.edit}</span>
          <span class="heard">{words().editor.edit(props.at + 1)}</span>
        </Button>
        <Menu
          label={words().editor.more(props.at + 1)}
          items={[
            {
              label: words().editor.up,
              disabled: props.at === 0,
              onSelect: () => change({ steps: moved(steps(), props.at, -1) }),
            },
            {
              label: words().editor.down,
              disabled: props.at === form.steps.length - 1,
              onSelect: () => change({ steps: moved(steps(), props.at, 1) }),
            },
            {
              label: words().editor.remove,
              icon: TrashIcon,
              tone: 'danger',
              onSelect: () => change({ steps: steps().filter((_, index) => index !== props.at) }),
            },
          ]}
        />
      </Inline>
    )
  }
}
