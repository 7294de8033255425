/** The three questions of the first run; the answers make the workspace. */
import { createResource, createSignal, Show } from 'solid-js'
import type { Workspace } from '../../../server/domain/records/cards.ts'
import { newId } from '../../../server/domain/records/new-id.ts'
import { deviceTimeZone, now } from '../../book/clock.ts'
import { evicted } from '../../book/condition.ts'
import { useBook } from '../../book/context.ts'
import { isPrivateWindow } from '../../book/private-window.ts'
import type { Wanted } from '../../book/writes.ts'
import { language, rest, setLanguage } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { ImportIcon, LockIcon, ReceiptIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createCardForm } from '../settings/card-form.ts'
import { countryChoices, currencyOf, guessCountry } from './countries.ts'
import { Evicted } from './evicted.tsx'
import css from './start.module.css'

type Answers = Pick<Workspace, 'name' | 'kind' | 'country' | 'language'>

/** The workspace and, for one's own invoices, the business itself as the creditor: one act. */
export function firstRecords(answers: Answers): Wanted[] {
  const workspace: Wanted = {
    op: 'create',
    kind: 'workspace',
    record: { ...answers, currency: currencyOf(answers.country), timeZone: deviceTimeZone() },
  }
  if (answers.kind === 'mandate') return [workspace]
  const { name, country } = answers
  return [workspace, { op: 'create', kind: 'creditor', record: { id: newId(now()), name, country } }]
}

export function Questions(props: { onExample: () => void }) {
  const [anew, setAnew] = createSignal(false)
  return (
    <Show when={evicted() && !anew()} fallback={<FirstQuestions onExample={props.onExample} />}>
      <Evicted onAnew={() => setAnew(true)} />
    </Show>
  )
}

function FirstQuestions(props: { onExample: () => void }) {
  const [isPrivate] = createResource(isPrivateWindow)
  const book = useBook()
  const form = createCardForm(book, 'start', { name: '' })
  const [kind, setKind] = createSignal<Workspace['kind']>('own')
  const [country, setCountry] = createSignal(guessCountry(navigator.languages))
  const begin = async (event: SubmitEvent) => {
    event.preventDefault()
    const answers = { name: form.texts().name, kind: kind(), country: country(), language: language() }
    const recorded = await recordWithUndo(book, firstRecords(answers))
    if (recorded.ok) await form.done()
    else if (recorded.code === 'invalid') form.refuse(recorded.issues)
  }
  return (
    <Screen
      title={rest().start.title}
      foot={
        <Button tone="primary" wide type="submit" form="questions">
          {rest().start.begin}
        </Button>
      }
    >
      <Show when={isPrivate.latest}>
        <Banner tone="danger" live>
          <strong>{rest().start.privateWindow}</strong>
          <br />
          {rest().start.privateWindowText}
        </Banner>
      </Show>
      <Text voice="soft">{rest().start.intro}</Text>
      <form id="questions" class={css.form} onSubmit={begin} novalidate>
        <TextField
          label={rest().start.name}
          hint={rest().start.nameHint}
          value={form.text('name')}
          onInput={(text) => form.type('name', text)}
          error={form.error('name')}
          autocomplete="organization"
          maxLength={200}
          required
        />
        <ChipGroup
          label={rest().start.kind}
          choices={[
            { value: 'own', label: rest().start.kinds.own },
            { value: 'mandate', label: rest().start.kinds.mandate },
          ]}
          value={kind()}
          onChange={setKind}
          wrap
        />
        <div class={css.pair}>
          <SelectField
            label={rest().start.country}
            choices={countryChoices(language())}
            value={country()}
            onChange={setCountry}
          />
          <SelectField
            label={rest().start.language}
            choices={[
              { value: 'fr', label: rest().start.languages.fr },
              { value: 'en', label: rest().start.languages.en },
            ]}
            value={language()}
            onChange={(chosen) => void setLanguage(chosen)}
          />
        </div>
      </form>
      <Card flush flat>
        <List inset>
          <Row
            leading={<ReceiptIcon />}
            title={rest().start.tryExample}
            detail={rest().start.tryExampleText}
            onClick={props.onExample}
          />
          <Row
            leading={<LockIcon />}
            title={rest().start.haveAccount}
            detail={rest().start.haveAccountText}
            href="/settings/account"
          />
          <Row leading={<ImportIcon />} title={rest().settings.data.restore} href="/settings/data" />
        </List>
      </Card>
    </Screen>
  )
}
