/** A promise made otherwise than in a call from here: by return of mail, in the street. The day's tap saves. */
import { createSignal } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest, t } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { PromiseForm } from '../outcome/promise-form.tsx'
import { concerned, type Talk } from '../outcome/talk.ts'
import { capital } from './capital.ts'
import { createRise } from './rise.ts'

const channels = ['call', 'email', 'sms', 'messenger', 'visit', 'letter'] as const

export function PromiseSheet(props: { facts: CaseFacts; state: CaseState; onGone: () => void }) {
  const rise = createRise(() => props.onGone())
  const book = useBook()
  const words = () => rest().caseFile.promise
  const [channel, setChannel] = createSignal<(typeof channels)[number]>('call')
  const talk = (): Talk => ({
    clientId: props.facts.client.id,
    invoiceIds: concerned(props.state.open),
    channel: channel(),
    direction: 'in',
  })

  async function save(wanted: Wanted[]) {
    const recorded = await recordWithUndo(book, wanted, words().saved)
    if (recorded.ok) rise.close()
    return !recorded.ok && recorded.code === 'invalid' ? recorded.issues : []
  }

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
          label={words().by}
          choices={channels.map((value) => ({ value, label: capital(t().plan.channels[value]) }))}
          value={channel()}
          onChange={setChannel}
        />
        <PromiseForm talk={talk()} note="" state={props.state} save={save} />
      </Stack>
    </Sheet>
  )
}
