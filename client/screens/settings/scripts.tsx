/** The call scripts by stage, in the language of the client: ready-made, or the workspace's own. */
import { createSignal, For } from 'solid-js'
import type { Script, ScriptStage } from '../../../server/domain/records/cards.ts'
import { readyScript } from '../../../server/domain/words/scripts.ts'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import { type Language, language, languages, rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { EditIcon } from '../../ui/icons.tsx'
import { Split } from '../../ui/layout.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { checkOpening } from './script-check.ts'
import css from './settings.module.css'
import { stages } from './stages.ts'

/** Of several, made on several devices, the latest counts. */
export const ownScript = (book: Book, stage: ScriptStage, spoken: Language): Script | undefined =>
  book
    .all('script')
    .filter((script) => script.stage === stage && script.language === spoken)
    .sort((a, b) => a.id.localeCompare(b.id))
    .at(-1)

/** The opening filled in for a case that nobody has; as it is written where it cannot be filled. */
export function readAloud(book: Book, stage: ScriptStage, spoken: Language, opening: string): string {
  const workspace = book.workspace() ?? { kind: 'own' as const, name: '' }
  const whose = { workspace, creditor: book.creditors()[0], today: book.today() }
  const checked = checkOpening(opening, stage, spoken, whose)
  return checked.ok ? checked.example : opening
}

export function Scripts() {
  const [spoken, setSpoken] = createSignal<Language>(language())
  const words = () => rest().settings.scripts
  return (
    <Screen title={words().title} back={{ href: '/settings', label: rest().acts.back }}>
      <Text voice="soft">{words().intro}</Text>
      <ChipGroup
        label={words().language}
        choices={languages.map((value) => ({ value, label: rest().settings.language.names[value] }))}
        value={spoken()}
        onChange={setSpoken}
      />
      <For each={stages}>{(stage) => <ScriptCard stage={stage} spoken={spoken()} />}</For>
    </Screen>
  )
}

function ScriptCard(props: { stage: ScriptStage; spoken: Language }) {
  const book = useBook()
  const words = () => rest().settings.scripts
  const own = () => ownScript(book, props.stage, props.spoken)
  const script = () => own() ?? readyScript(props.stage, props.spoken)
  return (
    <Card flat label={words().stages[props.stage]}>
      <Split>
        <h2>{words().stages[props.stage]}</h2>
        <Badge tone={own() ? 'action' : 'neutral'}>{own() ? words().own : words().ready}</Badge>
      </Split>
      <p class={css.opening} lang={props.spoken}>
        {readAloud(book, props.stage, props.spoken, script().opening)}
      </p>
      <Text voice="soft">{script().goal}</Text>
      <Button icon={EditIcon} href={`/settings/scripts/${props.spoken}/${props.stage}`}>
        {rest().acts.edit}
      </Button>
    </Card>
  )
}
