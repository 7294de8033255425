/** An exchange that took place away from here: a visit, an answer by mail, a call from the client. Its outcome leads on. */
import { createSignal, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Channel } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest, t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { OutcomePicker } from '../outcome/picker.tsx'
import { concerned } from '../outcome/talk.ts'
import { capital } from './capital.ts'
import { issuesOf } from './issues.ts'
import { createRise } from './rise.ts'

const channels = ['visit', 'call', 'email', 'sms', 'messenger', 'letter'] as const

export function ExchangeSheet(props: { facts: CaseFacts; onGone: () => void }) {
  const rise = createRise(() => props.onGone())
  const words = () => rest().caseFile.exchange
  const [channel, setChannel] = createSignal<(typeof channels)[number]>('visit')
  const [direction, setDirection] = createSignal<'in' | 'out'>('out')
  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={words().title}
      detail={props.facts.client.name}
      closeLabel={rest().acts.close}
    >
      <Stack gap={4}>
        <ChipGroup
          label={words().channel}
          choices={channels.map((value) => ({ value, label: capital(t().plan.channels[value]) }))}
          value={channel()}
          onChange={setChannel}
        />
        <ChipGroup
          label={words().direction}
          choices={(['out', 'in'] as const).map((value) => ({ value, label: words().directions[value] }))}
          value={direction()}
          onChange={setDirection}
        />
        <Show when={direction() === 'in' && isWritten(channel())}>
          <Answer facts={props.facts} channel={channel()} />
        </Show>
        <OutcomePicker clientId={props.facts.client.id} channel={channel()} direction={direction()} />
      </Stack>
    </Sheet>
  )
}

const isWritten = (channel: Channel): boolean => channel !== 'visit' && channel !== 'call'

/** The client's own words, pasted: kept as they are, whatever they come to. */
function Answer(props: { facts: CaseFacts; channel: Channel }) {
  const book = useBook()
  const words = () => rest().caseFile.exchange
  const [text, setText] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  async function keep(): Promise<void> {
    const clientId = props.facts.client.id
    const invoiceIds = concerned(book.plan(clientId)?.state.open ?? [])
    const record = { clientId, invoiceIds, channel: props.channel, direction: 'in' as const, text: text() }
    const recorded = await recordWithUndo(book, [{ op: 'create', kind: 'interaction', record }], words().answerKept)
    setWrong(issuesOf(recorded).text)
    if (recorded.ok) setText('')
  }
  return (
    <Stack gap={2}>
      <TextArea
        label={words().answer}
        hint={words().answerHint}
        value={text()}
        onInput={setText}
        maxLength={20_000}
        rows={4}
        error={wrong()}
      />
      <Show when={text().trim()}>
        <Button onClick={() => void keep()}>{words().keepAnswer}</Button>
      </Show>
    </Stack>
  )
}
