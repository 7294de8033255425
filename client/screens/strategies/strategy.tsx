/** One strategy: a ready-made one to look at and use, an own one to change, or a new one. */
import { useParams, useSearchParams } from '@solidjs/router'
import { createResource, Match, Show, Switch } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InfoIcon } from '../../ui/icons.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Screen } from '../../ui/screen.tsx'
import { forOwners } from '../team/writing.tsx'
import { type Draft, Editor } from './editor.tsx'
import { knownStrategy } from './known.ts'
import { ReadyStrategyScreen } from './ready.tsx'
import { wayBack } from './way-back.ts'

export default forOwners(StrategyScreen)

function StrategyScreen() {
  const book = useBook()
  const params = useParams<{ key: string }>()
  const [search] = useSearchParams<{ copy?: string }>()
  const known = () => knownStrategy(book, params.key)
  return (
    <Switch fallback={<Unknown />}>
      <Match when={params.key === 'new'}>
        <Drafted draftKey={`strategy:new:${search.copy ?? ''}`} id={null} copied={search.copy} />
      </Match>
      <Match when={known()?.own}>
        <Drafted draftKey={`strategy:${params.key}`} id={params.key} />
      </Match>
      <Match when={known()}>{(ready) => <ReadyStrategyScreen strategy={ready()} />}</Match>
    </Switch>
  )
}

/** Waits for what was typed and not saved. */
function Drafted(props: { draftKey: string; id: string | null; copied?: string }) {
  const book = useBook()
  const [draft] = createResource(
    () => props.draftKey,
    async (key) => (await book.drafts.get<Draft>(key)) ?? null,
  )
  return (
    <Show
      when={draft.state === 'ready' && props.draftKey}
      keyed
      fallback={
        <Screen title={rest().strategies.editor.title} back={wayBack()}>
          <Skeleton />
        </Screen>
      }
    >
      {(key) => <Editor id={props.id} copied={props.copied} draft={draft() ?? null} draftKey={key} />}
    </Show>
  )
}

function Unknown() {
  const words = () => rest().strategies
  return (
    <Screen title={words().title} back={wayBack()}>
      <EmptyState
        icon={InfoIcon}
        title={words().unknown}
        text={words().unknownText}
        actions={
          <Button tone="primary" href="/settings/strategies">
            {words().title}
          </Button>
        }
      />
    </Screen>
  )
}
