/** While a file is stored: how far it is, and how to stop. */
import { number, rest } from '../../i18n/index.ts'
import type { Report } from '../../intake/report.ts'
import type { Progress as Step } from '../../intake/slices.ts'
import { Card } from '../../ui/card.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Text } from '../../ui/text.tsx'
import type { Decided } from './flow.ts'
import type { Stored } from './store.ts'

const counted = { invoices: 'invoice', clients: 'client', payments: 'payment' } as const

/** The whole file is worked out before its first batch is stored: about a tenth of the time. */
const READING = 0.1

const howFar = ({ phase, done, total }: Step): number => {
  const part = total > 0 ? done / total : 1
  return phase === 'reading' ? READING * part : READING + (1 - READING) * part
}

export interface StoringProps {
  stored: Stored
  expected: Report
  kind: Decided['kind']
  progress: Step | undefined
}

export function Storing(props: StoringProps) {
  const done = () => props.stored[counted[props.kind]] ?? 0
  const total = () => props.expected.taken[props.kind]
  // With nothing stored yet there is nothing to count.
  const label = () =>
    Object.keys(props.stored).length > 0
      ? rest().imports.storedSoFar(number(done()), rest().imports.taken[props.kind](total()))
      : rest().imports.preparing
  return (
    <Card>
      <div aria-live="polite">
        <Progress label={label()} value={props.progress ? howFar(props.progress) : 0} />
      </div>
      <Text voice="soft">{rest().imports.storingText}</Text>
    </Card>
  )
}
