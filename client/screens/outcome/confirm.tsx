/** A promise is confirmed in writing the same day: one tap opens the message, already written. */
import { createSignal, For, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/days.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { channelIcons } from '../acts/channel-icons.ts'
import { Refused } from '../acts/refused.tsx'
import { ReturnLine } from '../acts/return-line.tsx'
import { send } from '../acts/send.ts'
import { isMissing, type Way, wayBy } from '../acts/ways.ts'
import css from './outcome.module.css'

export function ConfirmPromise(props: { facts: CaseFacts; act: Id; contactId: Id | undefined }) {
  const book = useBook()
  const [sent, setSent] = createSignal(false)
  const [missing, setMissing] = createSignal<FieldName[]>()
  const clientId = () => props.facts.client.id

  /** The first of those made together: the message says what is to come next. */
  const promise = () =>
    props.facts.promises.filter(({ act }) => act === props.act).sort((a, b) => (a.on < b.on ? -1 : 1))[0]

  const ways = () =>
    (['sms', 'email'] as const)
      .map((channel) => {
        const theirs = wayBy(channel, props.facts, props.contactId)
        return { channel, way: isMissing(theirs) ? wayBy(channel, props.facts) : theirs }
      })
      .filter(({ way }) => !isMissing(way))

  function confirm(way: Way): void {
    const made = promise()
    if (!made) return
    const { on, amount, currency, method, at } = made
    const madeOn = dayIn(at, props.facts.timeZone)
    const result = send(book, {
      clientId: clientId(),
      way,
      step: null,
      stage: 'promise-confirmation',
      promise: { on, amount, currency, method, madeOn },
    })
    if (result.ok) setSent(true)
    else setMissing(result.missing)
  }

  return (
    <Show when={promise()}>
      <Show when={!sent()} fallback={<ReturnLine clientId={clientId()} />}>
        <Show when={ways().length > 0}>
          <fieldset class={css.ask} aria-label={rest().outcomes.confirm}>
            <Text voice="small">{rest().outcomes.confirm}</Text>
            <Actions>
              <For each={ways()}>
                {({ channel, way }) => (
                  <Button grow icon={channelIcons[channel]} onClick={() => confirm(way)}>
                    {rest().outcomes.confirmBy[channel]}
                  </Button>
                )}
              </For>
            </Actions>
          </fieldset>
        </Show>
      </Show>
      <Show when={missing()}>
        {(fields) => <Refused clientId={clientId()} missing={fields()} onClosed={() => setMissing(undefined)} />}
      </Show>
    </Show>
  )
}
