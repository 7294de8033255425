/**
 * A message read over before it leaves: its words can be changed, what blocks it is named, what may be read badly is shown
 * with a better wording, and an SMS says how many it makes. Loaded when it is asked for.
 */
import { createMemo, createSignal, Show, Suspense } from 'solid-js'
import { withBetter } from '../../../server/domain/words/checks/better.ts'
import type { Finding } from '../../../server/domain/words/checks/check.ts'
import type { MessageInput } from '../../../server/domain/words/compose.ts'
import { keptValues } from '../../../server/domain/words/sms/kept.ts'
import { shortenSms } from '../../../server/domain/words/sms/shorten.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { channelIcons } from '../acts/channel-icons.ts'
import { mayGo, type Overrides, type Watch } from '../acts/guarded.ts'
import { type Aim, sendWritten, type Written } from '../acts/send.ts'
import { createRise } from '../case/rise.ts'
import { lazyScreen } from '../frame/lazy-screen.ts'
import { createComposing, FREE } from './composing.ts'
import { FindingList } from './finding-list.tsx'
import { MessageChoice } from './message-choice.tsx'
import { type About, readOver } from './read-over.ts'
import { SmsCount } from './sms-count.tsx'
import { ToneFacts } from './tone-facts.tsx'

export { composeFor, inputFor } from '../acts/compose.ts'

const WithInvoice = lazyScreen(async () => ({ default: (await import('../files/with-invoice.tsx')).WithInvoice }))

export function ReviewSheet(props: {
  aim: Aim
  written: Written
  /** What the words were made of. */
  input: MessageInput
  /** Known by now, so that the tap can go on by itself. */
  guards: Pick<Watch, 'isClear'>
  /** Once the other app was opened with it. */
  onSent?: () => void
  onGone: () => void
}) {
  const book = useBook()
  const words = () => rest().messages.review
  const rise = createRise(() => props.onGone())
  const composing = createComposing(book, { aim: props.aim, written: props.written, input: props.input })
  const { text, setText, subject, setSubject } = composing
  const [writing, setWriting] = createSignal(false)
  const channel = () => composing.aim().way.channel
  const kept = () => keptValues(composing.input())

  const about = (): About => ({
    clientId: props.aim.clientId,
    channel: channel(),
    stage: composing.input().stage,
    language: composing.input().language,
    invoiceIds: composing.written().invoiceIds,
  })
  const read = createMemo(() => readOver(book, about(), { subject: subject(), text: text() }))
  const blocked = () => {
    if (!text().trim()) return words().empty
    return read().unfilled.length > 0 ? words().unfilled(read().unfilled.join(', ')) : undefined
  }
  const isGrave = () => read().findings.some(({ weight }) => weight === 'grave')

  /** What was found stands in the subject or in the text, and is mended there. */
  function mend(finding: Finding): void {
    const before = subject()
    if (finding.from >= 0) setText(withBetter(text(), finding))
    else if (before !== undefined) {
      const ahead = before.length + 1
      setSubject(withBetter(before, { ...finding, from: finding.from + ahead, to: finding.to + ahead }))
    }
  }

  function leave(overrides?: Overrides, files: File[] = []): void {
    sendWritten(book, { ...composing.aim(), ...(overrides && { overrides }) }, composing.message(), files)
    props.onSent?.()
  }

  /** In the tap itself, as a link is only followed there; what speaks against it is asked about once this sheet has left. */
  function send(files: File[] = []): void {
    if (blocked()) return
    const go = (overrides?: Overrides) => leave(overrides, files)
    if (props.guards.isClear(book, composing.aim())) {
      go()
      rise.close()
    } else rise.leaveFor(() => mayGo(book, composing.aim(), undefined, go) && go())
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={words().title}
      detail={book.get('client', props.aim.clientId)?.name}
      closeLabel={rest().acts.close}
      foot={
        <Button
          tone={isGrave() ? 'soft' : 'primary'}
          wide
          icon={channelIcons[channel()]}
          disabled={blocked() !== undefined}
          onClick={() => send()}
        >
          {isGrave() ? words().sendAsIs : words().send}
        </Button>
      }
    >
      <Stack gap={4}>
        <MessageChoice clientId={props.aim.clientId} composing={composing} />
        <Show when={composing.former()}>
          <Button tone="quiet" onClick={composing.takeFormer}>
            {words().former}
          </Button>
        </Show>
        <Show when={subject() !== undefined}>
          <TextField label={words().subject} value={subject() ?? ''} onInput={setSubject} maxLength={300} />
        </Show>
        <Show when={writing() || composing.changed() || composing.chosen() === FREE}>
          <Text voice="small">
            <span role="status">{words().judge}</span>
          </Text>
        </Show>
        <TextArea
          label={words().text}
          value={text()}
          onInput={setText}
          error={blocked()}
          rows={12}
          maxLength={20_000}
          ref={(area) => area.addEventListener('focus', () => setWriting(true))}
        />
        <Show when={read().sms}>
          {(sms) => <SmsCount sms={sms()} onShorten={() => setText(shortenSms(text(), kept()).text)} />}
        </Show>
        <FindingList findings={read().findings} onReplace={mend} />
        <Suspense>
          <WithInvoice
            clientId={props.aim.clientId}
            invoiceIds={composing.written().invoiceIds}
            channel={channel()}
            disabled={blocked() !== undefined}
            onShare={send}
          />
        </Suspense>
        <ToneFacts clientId={props.aim.clientId} />
      </Stack>
    </Sheet>
  )
}
