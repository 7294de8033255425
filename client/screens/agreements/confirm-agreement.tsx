/** What was agreed is confirmed in writing: one tap opens the message, already written. */
import { createSignal, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Agreed } from '../../../server/domain/words/agreements.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Actions } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { channelIcons } from '../acts/channel-icons.ts'
import { Refused } from '../acts/refused.tsx'
import { isMissing, type Way, wayBy } from '../acts/ways.ts'
import css from './agreements.module.css'
import { sendAgreement } from './send-agreement.ts'

const channels = ['sms', 'email'] as const

export function ConfirmAgreement(props: { facts: CaseFacts; agreed: Agreed; onSent: () => void }) {
  const book = useBook()
  const words = () => rest().agreements.confirm
  const [missing, setMissing] = createSignal<FieldName[]>()
  const ways = () =>
    channels.map((channel) => ({ channel, way: wayBy(channel, props.facts) })).filter(({ way }) => !isMissing(way))

  function confirm(way: Way): void {
    const sent = sendAgreement(book, props.facts.client.id, props.agreed, way)
    if (sent.ok) props.onSent()
    else setMissing(sent.missing)
  }

  return (
    <fieldset class={css.ask} aria-label={words().label}>
      <Show when={ways().length > 0} fallback={<Text voice="soft">{words().none}</Text>}>
        <Text voice="small">{words().label}</Text>
        <Actions>
          <For each={ways()}>
            {({ channel, way }) => (
              <Button grow icon={channelIcons[channel]} onClick={() => confirm(way)}>
                {words().by[channel]}
              </Button>
            )}
          </For>
        </Actions>
      </Show>
      <Show when={missing()}>
        {(fields) => (
          <Refused clientId={props.facts.client.id} missing={fields()} onClosed={() => setMissing(undefined)} />
        )}
      </Show>
    </fieldset>
  )
}
