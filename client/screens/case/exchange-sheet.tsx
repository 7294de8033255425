/** An exchange that took place away from here: a visit, an answer by mail, a call from the client. Its outcome leads on. */
import { createSignal } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { rest, t } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { OutcomePicker } from '../outcome/picker.tsx'
import { capital } from './capital.ts'
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
        <OutcomePicker clientId={props.facts.client.id} channel={channel()} direction={direction()} />
      </Stack>
    </Sheet>
  )
}
