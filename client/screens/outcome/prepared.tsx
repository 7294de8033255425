/** A message that goes with an outcome, already written: one tap opens it. */
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { useBook } from '../../book/context.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { channelIcons } from '../acts/channel-icons.ts'
import { Refused } from '../acts/refused.tsx'
import { ReturnLine } from '../acts/return-line.tsx'
import { type Aim, send } from '../acts/send.ts'
import { isMissing, wayBy } from '../acts/ways.ts'
import { ReviewButton } from '../words/review-button.tsx'
import css from './outcome.module.css'

type Written = 'sms' | 'email'

export function Prepared<C extends Written>(props: {
  facts: CaseFacts
  contactId: Id | undefined
  title: string
  /** The label of the button of each channel. */
  labels: Record<C, string>
  channels: readonly C[]
  message: Pick<Aim, 'stage' | 'promise'>
}): JSX.Element {
  const book = useBook()
  const [sent, setSent] = createSignal(false)
  const [missing, setMissing] = createSignal<FieldName[]>()
  const clientId = () => props.facts.client.id

  /** To the person spoken to, else to another one of the client; channels without an address are left out. */
  const ways = () =>
    props.channels
      .map((channel) => {
        const theirs = wayBy(channel, props.facts, props.contactId)
        return { channel, way: isMissing(theirs) ? wayBy(channel, props.facts) : theirs }
      })
      .filter(({ way }) => !isMissing(way))

  function open(way: Aim['way']): void {
    const result = send(book, { clientId: clientId(), way, step: null, ...props.message })
    if (result.ok) setSent(true)
    else setMissing(result.missing)
  }

  return (
    <>
      <Show when={!sent()} fallback={<ReturnLine clientId={clientId()} />}>
        <Show when={ways().length > 0}>
          <fieldset class={css.ask} aria-label={props.title}>
            <Text voice="small">{props.title}</Text>
            <Actions>
              <For each={ways()}>
                {({ channel, way }) => (
                  <Button grow icon={channelIcons[channel]} onClick={() => open(way)}>
                    {props.labels[channel]}
                  </Button>
                )}
              </For>
            </Actions>
            <Show when={ways()[0]}>
              {(first) => (
                <ReviewButton
                  aim={{ clientId: clientId(), way: first().way, step: null, ...props.message }}
                  onSent={() => setSent(true)}
                />
              )}
            </Show>
          </fieldset>
        </Show>
      </Show>
      <Show when={missing()}>
        {(fields) => <Refused clientId={clientId()} missing={fields()} onClosed={() => setMissing(undefined)} />}
      </Show>
    </>
  )
}
