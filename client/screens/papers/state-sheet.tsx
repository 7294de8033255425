/** One thing that happened to a registered letter: the second tap says when. */
import { createSignal } from 'solid-js'
import { addDays, later } from '../../../server/domain/calendar/days.ts'
import type { Sent } from '../../../server/domain/papers/tracking.ts'
import type { PaperState } from '../../../server/domain/records/papers.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createRise } from '../case/rise.ts'
import { following } from './sending.ts'

export function StateSheet(props: { sent: Sent; state: PaperState['state']; title: string; onGone: () => void }) {
  const rise = createRise(() => props.onGone())
  const book = useBook()
  const words = () => rest().paperTrail.stateSheet
  const label = () => rest().paperTrail.states[props.state]
  const today = book.today()
  const yesterday = addDays(today, -1)
  const from = () => props.sent.last.on
  const [other, setOther] = createSignal(later(from(), addDays(today, -2)))

  async function save(on: Day) {
    const said = words().saved(label(), day(on, 'medium', today))
    const recorded = await recordWithUndo(book, [following(props.sent.sending, props.state, on)], said)
    if (recorded.ok) rise.close()
  }

  const possible = () => other() >= from() && other() <= today

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={words().title(label())}
      detail={props.title}
      closeLabel={rest().acts.close}
    >
      <Stack gap={4}>
        <Stack gap={2}>
          <Button tone="primary" wide onClick={() => void save(today)}>
            {words().today(day(today, 'medium'))}
          </Button>
          <Button wide disabled={yesterday < from()} onClick={() => void save(yesterday)}>
            {words().yesterday(day(yesterday, 'medium'))}
          </Button>
        </Stack>
        <DateField label={words().other} value={other()} onInput={setOther} min={from()} max={today} />
        <Button wide disabled={!possible()} onClick={() => void save(other())}>
          {rest().acts.save}
        </Button>
      </Stack>
    </Sheet>
  )
}
