/** Without a mail account: the messages that are ready, opened one after another in the phone's own app. */
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { CheckIcon, CloseIcon, MailIcon } from '../../ui/icons.tsx'
import { Actions } from '../../ui/layout.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { mayGo, type Overrides } from '../acts/guarded.ts'
import { ReturnLine } from '../acts/return-line.tsx'
import { sendWritten } from '../acts/send.ts'
import { Letter } from './mail-sheet.tsx'
import type { Proposal } from './proposals.ts'

/** `proposals`: as they were when the round began; what is sent meanwhile leaves the list of the screen behind it. */
export function Batch(props: { proposals: readonly Proposal[]; onEnd: () => void }) {
  const book = useBook()
  const words = () => rest().automatic
  /** Those that had their turn, and whether they were opened. */
  const [done, setDone] = createSignal<ReadonlyMap<Id, boolean>>(new Map())
  const current = createMemo(() => props.proposals.find(({ clientId }) => !done().has(clientId)))
  const next = (clientId: Id, opened: boolean) => setDone(new Map([...done(), [clientId, opened]]))
  const opened = () => [...done().values()].filter(Boolean).length
  // Each is read from its first line.
  createEffect(on(current, () => scrollTo(0, 0)))

  function open({ clientId, way, step, message }: Proposal, event: MouseEvent): void {
    if (!message) return
    const go = (overrides?: Overrides) => {
      sendWritten(book, { clientId, way, step, overrides }, message)
      next(clientId, true)
    }
    if (mayGo(book, { clientId, way, step }, event, go)) go()
  }

  return (
    <Screen
      title={words().batch.title}
      detail={current() && words().batch.place(done().size + 1, props.proposals.length)}
      actions={
        <Show when={current()}>
          <IconButton icon={CloseIcon} label={words().batch.back} onClick={props.onEnd} />
        </Show>
      }
      foot={
        <Show
          when={current()}
          fallback={
            <Button tone="primary" wide onClick={props.onEnd}>
              {words().batch.back}
            </Button>
          }
        >
          {(one) => (
            <Actions>
              <Button onClick={() => next(one().clientId, false)}>{words().batch.skip}</Button>
              <Button tone="primary" grow icon={MailIcon} onClick={(event) => open(one(), event)}>
                {words().batch.open}
              </Button>
            </Actions>
          )}
        </Show>
      }
    >
      <ReturnLine />
      <Show
        when={current()}
        fallback={
          <EmptyState
            icon={CheckIcon}
            title={words().batch.end}
            text={words().batch.endText(opened(), done().size - opened())}
          />
        }
      >
        {(one) => (
          <Card label={one().name}>
            <Text voice="strong">{one().name}</Text>
            <Text voice="soft">{words().to(one().way.address ?? '')}</Text>
            <Show when={one().message}>
              {(message) => <Letter subject={message().subject} text={message().text} />}
            </Show>
          </Card>
        )}
      </Show>
    </Screen>
  )
}
