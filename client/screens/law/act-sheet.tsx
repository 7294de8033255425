/** One legal act, whole, and the way to take it back. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { LegalAct } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import { day, list, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createRise } from '../case/rise.ts'
import { Writing } from '../team/writing.tsx'

export function ActSheet(props: { act: LegalAct; facts: CaseFacts; onGone: () => void }) {
  const rise = createRise(() => props.onGone())
  const book = useBook()
  const words = () => rest().law

  async function takeBack() {
    const target = { undoes: 'fact' as const, target: props.act.id }
    const recorded = await recordWithUndo(book, [{ op: 'create', kind: 'void', record: target }], words().act.voided)
    if (recorded.ok) rise.close()
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={words().kinds[props.act.kind]}
      detail={day(props.act.on, 'full')}
      closeLabel={rest().acts.close}
      foot={
        <Writing>
          <Button tone="danger" grow onClick={() => void takeBack()}>
            {words().act.void}
          </Button>
        </Writing>
      }
    >
      <Stack gap={4}>
        <Text voice="soft">{words().explained[props.act.kind]}</Text>
        <Facts items={details(props.act, props.facts)} />
      </Stack>
    </Sheet>
  )
}

function details(act: LegalAct, { invoices }: CaseFacts): Fact[] {
  const words = rest().law
  const numbers = invoices.filter(({ id }) => act.invoiceIds.includes(id)).map(({ number }) => number)
  const items: [string, string | undefined][] = [
    [words.act.deadline, act.deadline && day(act.deadline, 'full')],
    [words.insolvency.publishedOn, act.publishedOn && day(act.publishedOn, 'full')],
    [words.act.court, act.court],
    [words.insolvency.trustee, act.trustee],
    [words.act.reference, act.reference],
    [words.act.evidence, act.evidence],
    [words.act.invoices, numbers.length > 0 ? list(numbers) : words.act.all],
  ]
  return items.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
