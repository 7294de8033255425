/** A file in: chosen, checked column by column, previewed, stored with its progress, and accounted for line by line. */
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { ClientKind } from '../../server/domain/records/cards.ts'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import { startIntake } from '../intake/client.ts'
import type { Opened } from '../intake/open-file.ts'
import { Button } from '../ui/button.tsx'
import { Progress, Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { createAnswers } from './import/answers.ts'
import { CheckBody } from './import/check.tsx'
import { Done } from './import/done.tsx'
import { createImportFlow, type ImportFlow, type Place } from './import/flow.ts'
import { Pick } from './import/pick.tsx'
import { PreviewBody } from './import/preview.tsx'
import { Refusal } from './import/refusal.tsx'
import { Storing } from './import/storing.tsx'
import { takesNothing } from './import/summary.tsx'
import { saveFile } from './settings/save-file.ts'
import { forWriters } from './team/writing.tsx'

type At<P extends Place['at']> = Extract<Place, { at: P }>

export default forWriters(Import)

function Import() {
  const flow = createImportFlow(useBook(), startIntake)
  const at = <P extends Place['at']>(name: P): At<P> | null => {
    const place = flow.place()
    return place.at === name ? (place as At<P>) : null
  }
  return (
    <Switch>
      <Match when={at('pick')}>
        <Screen title={rest().imports.title} back={backTo()}>
          <Pick onFile={flow.open} />
        </Screen>
      </Match>
      <Match when={at('reading')}>{(place) => <Reading place={place()} />}</Match>
      <Match when={at('refused')}>
        {(place) => (
          <Screen title={rest().imports.title} back={backTo()}>
            <Refusal refusal={place().refusal} fileName={place().fileName} />
            <Pick onFile={flow.open} />
          </Screen>
        )}
      </Match>
      <Match when={at('check')?.opened} keyed>
        {(opened) => <CheckScreen flow={flow} opened={opened} />}
      </Match>
      <Match when={at('preview')} keyed>
        {(place) => <PreviewScreen flow={flow} place={place} />}
      </Match>
      <Match when={at('storing')}>{(place) => <StoringScreen flow={flow} place={place()} />}</Match>
      <Match when={at('done')}>{(place) => <DoneScreen flow={flow} place={place()} />}</Match>
    </Switch>
  )
}

const backTo = () => ({ href: '/', label: rest().acts.back })

function Reading(props: { place: At<'reading'> }) {
  return (
    <Screen title={rest().imports.title}>
      <div role="status">
        <Show when={props.place.progress} fallback={<Text voice="soft">{rest().imports.reading}</Text>}>
          {(progress) => <Progress label={rest().imports.reading} value={progress().done} max={progress().total} />}
        </Show>
      </div>
      <Skeleton />
    </Screen>
  )
}

function CheckScreen(props: { flow: ImportFlow; opened: Opened }) {
  const book = useBook()
  const answers = createAnswers(props.opened, props.flow.decided(), book.creditors)
  const look = () => {
    const decided = answers.decided()
    if (decided) void props.flow.look(decided)
  }
  return (
    <Screen
      title={rest().imports.title}
      foot={
        <>
          <Button tone="primary" grow disabled={!answers.decided()} onClick={look}>
            {rest().imports.seePreview}
          </Button>
          <Button tone="quiet" onClick={() => props.flow.again()}>
            {rest().acts.cancel}
          </Button>
        </>
      }
    >
      <CheckBody opened={props.opened} answers={answers} />
    </Screen>
  )
}

function PreviewScreen(props: { flow: ImportFlow; place: At<'preview'> }) {
  const [kind, setKind] = createSignal<ClientKind>('unknown')
  const nothing = createMemo(() => takesNothing(props.place.preview.report))
  const decided = () => props.flow.decided()
  return (
    <Screen
      title={rest().imports.preview}
      detail={props.place.opened.fileName}
      foot={
        <>
          <Show
            when={!nothing()}
            fallback={
              <Button tone="primary" grow onClick={() => props.flow.again()}>
                {rest().imports.another}
              </Button>
            }
          >
            <Button tone="primary" grow onClick={() => void props.flow.store(kind())}>
              {rest().imports.import}
            </Button>
          </Show>
          <Button tone="quiet" onClick={() => props.flow.back()}>
            {rest().imports.changeColumns}
          </Button>
        </>
      }
    >
      <Show when={decided()}>
        {(chosen) => (
          <PreviewBody
            preview={props.place.preview}
            decided={chosen()}
            kindForUnknown={kind()}
            onKind={setKind}
            onNegatives={(creditNotes) => void props.flow.look({ ...chosen(), creditNotes })}
          />
        )}
      </Show>
    </Screen>
  )
}

function StoringScreen(props: { flow: ImportFlow; place: At<'storing'> }) {
  const [stopping, setStopping] = createSignal(false)
  const stop = () => {
    setStopping(true)
    props.flow.stop()
  }
  return (
    <Screen
      title={rest().imports.storing}
      foot={
        <Button wide busy={stopping()} onClick={stop}>
          {stopping() ? rest().imports.stopping : rest().imports.stop}
        </Button>
      }
    >
      <Storing
        stored={props.place.stored}
        expected={props.place.expected}
        progress={props.place.progress}
        kind={props.flow.decided()?.kind ?? 'invoices'}
      />
    </Screen>
  )
}

function DoneScreen(props: { flow: ImportFlow; place: At<'done'> }) {
  const words = () => rest().imports
  const download = async () => {
    const text = await props.flow.rejected({
      line: words().csvLine,
      reason: words().csvReason,
      reasons: words().reasons,
    })
    saveFile({ name: words().rejectedFile, text, type: 'text/csv' })
  }
  return (
    <Screen
      title={props.place.end.end === 'whole' ? words().doneTitle : words().stoppedTitle}
      detail={props.place.opened.fileName}
      foot={
        <>
          <Button tone="primary" grow href="/">
            {words().toToday}
          </Button>
          <Button tone="quiet" onClick={() => props.flow.again()}>
            {words().another}
          </Button>
        </>
      }
    >
      <Done end={props.place.end} onDownload={() => void download()} />
    </Screen>
  )
}
