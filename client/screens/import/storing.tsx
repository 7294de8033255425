/** While a file is stored: how far it is, and how to stop. */
import { number, rest } from '../../i18n/index.ts'
import type { Report } from '../../intake/report.ts'
import { Card } from '../../ui/card.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Text } from '../../ui/text.tsx'
import type { Decided } from './flow.ts'
import type { Stored } from './store.ts'

const counted = { invoices: 'invoice', clients: 'client', payments: 'payment' } as const

export function Storing(props: { stored: Stored; expected: Report; kind: Decided['kind'] }) {
  const done = () => props.stored[counted[props.kind]] ?? 0
  const total = () => props.expected.taken[props.kind]
  // The whole file is worked out before its first batch: with nothing stored yet there is nothing to count.
  const label = () =>
    Object.keys(props.stored).length > 0
      ? rest().imports.storedSoFar(number(done()), rest().imports.taken[props.kind](total()))
      : rest().imports.preparing
  return (
    <Card>
      <div aria-live="polite">
        <Progress label={label()} value={Math.min(done(), total())} max={Math.max(total(), 1)} />
      </div>
      <Text voice="soft">{rest().imports.storingText}</Text>
    </Card>
  )
}
