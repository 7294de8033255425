/** How many SMS a text makes, and the signs that make it longer; with a way to shorten it where it can be changed. */
import { Show } from 'solid-js'
import type { Sms } from '../../../server/domain/words/sms/segments.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Split, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

export function SmsCount(props: { sms: Sms; onShorten?: () => void }) {
  const words = () => rest().messages.review
  const shortens = () => props.onShorten !== undefined && props.sms.segments > 1
  return (
    <Stack gap={1}>
      <Split>
        <Text voice="small">
          <span role="status">
            {words().segments(props.sms.segments)}, {words().left(props.sms.left)}
          </span>
        </Text>
        <Show when={shortens()}>
          <Button tone="quiet" onClick={() => props.onShorten?.()}>
            {words().shorten}
          </Button>
        </Show>
      </Split>
      <Show when={props.sms.foreign.length > 0}>
        <Text voice="small">{words().foreign(props.sms.foreign.map(shown).join(' '))}</Text>
      </Show>
      <Show when={shortens()}>
        <Text voice="small">{words().kept}</Text>
      </Show>
    </Stack>
  )
}

/** A space has no look of its own. */
const shown = (sign: string): string => (sign.trim() ? sign : '␣')
