/** The call scripts by stage, and the answers to excuses, in the language of the client: ready-made, or the workspace's own. */
import { createSignal, For } from 'solid-js'
import { reasonCodes } from '../../../server/domain/dunning/outcomes/reasons.ts'
import type { Script, ScriptStage } from '../../../server/domain/records/cards.ts'
import type { ReasonCode } from '../../../server/domain/records/facts.ts'
import { ownScriptOf, readyAnswer, readyScript } from '../../../server/domain/words/scripts/speak.ts'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import { type Language, language, languages, rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { EditIcon } from '../../ui/icons.tsx'
import { Split, Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import type { Whose } from './example-case.ts'
import { checkScript } from './script-check.ts'
import css from './settings.module.css'
import { addressOfScript, stages } from './stages.ts'

export const whoseScripts = (book: Book): Whose => ({
  workspace: book.workspace() ?? { kind: 'own', name: '' },
  creditor: book.creditors()[0],
  today: book.today(),
})

/** The line filled in for a case that nobody has; as it is written where it cannot be filled. */
function readAloud(book: Book, stage: Script['stage'], spoken: Language, line: string): string {
  const checked = checkScript([line], stage, spoken, whoseScripts(book))
  return (checked.ok && checked.example[0]) || line
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
      <Stack gap={2}>
        <h2>{words().excuses}</h2>
        <Card flat flush>
          <List inset>
            <For each={reasonCodes}>{(reason) => <ExcuseRow reason={reason} spoken={spoken()} />}</For>
          </List>
        </Card>
      </Stack>
    </Screen>
  )
}

function ScriptCard(props: { stage: ScriptStage; spoken: Language }) {
  const book = useBook()
  const words = () => rest().settings.scripts
  const own = () => ownScriptOf(book.all('script'), props.stage, props.spoken)
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

function ExcuseRow(props: { reason: ReasonCode; spoken: Language }) {
  const book = useBook()
  const own = () => ownScriptOf(book.all('script'), 'excuse', props.spoken, props.reason)
  return (
    <Row
      title={rest().reasons.labels[props.reason]}
      detail={readAloud(book, 'excuse', props.spoken, own()?.opening ?? readyAnswer(props.reason, props.spoken))}
      trailing={own() ? <Badge tone="action">{rest().settings.scripts.own}</Badge> : undefined}
      href={`/settings/scripts/${props.spoken}/${addressOfScript({ stage: 'excuse', reason: props.reason })}`}
    />
  )
}
