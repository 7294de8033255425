/** One automatic e-mail as it would leave, word for word; sent by hand from here, or its case opened. */
import { Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Actions, Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { mayGo } from '../acts/guarded.ts'
import { sendWritten } from '../acts/send.ts'
import css from './automatic.module.css'
import type { Proposal } from './proposals.ts'

export function MailSheet(props: {
  proposal: Proposal
  /** Names of what goes along with it. */
  files: readonly string[]
  open: boolean
  onClose: () => void
  onClosed: () => void
}) {
  const book = useBook()
  const words = () => rest().automatic

  function send(event: MouseEvent): void {
    const { clientId, way, step, message } = props.proposal
    if (!message) return
    const go = (overrides?: Parameters<typeof sendWritten>[1]['overrides']) => {
      sendWritten(book, { clientId, way, step, overrides }, message)
      props.onClose()
    }
    if (mayGo(book, { clientId, way, step }, event, go)) go()
  }

  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      onClosed={props.onClosed}
      title={props.proposal.name}
      detail={props.proposal.way.address && words().to(props.proposal.way.address)}
      closeLabel={words().close}
      foot={
        <Actions>
          <Button grow href={`/clients/${props.proposal.clientId}`}>
            {words().openCase}
          </Button>
          <Show when={props.proposal.message && props.proposal.way.address}>
            <Button grow onClick={send}>
              {words().byHand}
            </Button>
          </Show>
        </Actions>
      }
    >
      <Stack gap={3}>
        <Show when={props.proposal.against}>{(why) => <Text tone="late2">{why()}</Text>}</Show>
        <Show when={props.proposal.message}>
          {(message) => <Letter subject={message().subject} text={message().text} files={props.files} />}
        </Show>
      </Stack>
    </Sheet>
  )
}

/** `files`: names of what goes along. */
export function Letter(props: { subject?: string; text: string; files?: readonly string[] }) {
  return (
    <Stack gap={2}>
      <Show when={props.subject}>{(subject) => <Text voice="strong">{subject()}</Text>}</Show>
      <p class={css.letter}>{props.text}</p>
      <Show when={props.files?.[0] ? props.files : null}>
        {(files) => <Text voice="small">{rest().automatic.attached(files())}</Text>}
      </Show>
    </Stack>
  )
}
