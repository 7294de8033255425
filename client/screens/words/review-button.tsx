/** Reads a message over before it leaves, beside the button that opens it in one tap. The sheet comes when it is asked for. */
import { createSignal, Match, Suspense, Switch } from 'solid-js'
import type { FieldName, MessageInput } from '../../../server/domain/words/compose.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { type Watch, warmGuards } from '../acts/guarded.ts'
import { Refused } from '../acts/refused.tsx'
import type { Aim, Written } from '../acts/send.ts'
import { lazyScreen } from '../frame/lazy-screen.ts'

const load = () => import('./review-sheet.tsx')
const ReviewSheet = lazyScreen(async () => ({ default: (await load()).ReviewSheet }))

interface Ready {
  written: Written
  input: MessageInput
  guards: Watch
}

export function ReviewButton(props: {
  aim: Aim
  /** Other words than “read it over”. */
  label?: string
  onSent?: () => void
}) {
  const book = useBook()
  const [ready, setReady] = createSignal<Ready>()
  const [missing, setMissing] = createSignal<FieldName[]>()

  async function review(): Promise<void> {
    const [{ composeFor, inputFor }, guards] = await Promise.all([load(), warmGuards()])
    const input = inputFor(book, props.aim)
    const message = composeFor(book, props.aim)
    if (!message.ok) setMissing(message.missing)
    else if (input) setReady({ written: message, input, guards })
  }

  return (
    <>
      <Button tone="quiet" onClick={() => void review()}>
        {props.label ?? rest().messages.review.open}
      </Button>
      <Suspense>
        <Switch>
          <Match when={ready()} keyed>
            {({ written, input, guards }) => (
              <ReviewSheet
                aim={props.aim}
                written={written}
                input={input}
                guards={guards}
                onSent={() => props.onSent?.()}
                onGone={() => setReady(undefined)}
              />
            )}
          </Match>
          <Match when={missing()}>
            {(fields) => (
              <Refused clientId={props.aim.clientId} missing={fields()} onClosed={() => setMissing(undefined)} />
            )}
          </Match>
        </Switch>
      </Suspense>
    </>
  )
}
