/** What comes after the next step if nothing else happens, and why other steps of the strategy stay silent. */
import { createMemo, For, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { strategyOf } from '../../../server/domain/dunning/strategies/strategy.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { At } from '../../i18n/formats.ts'
import { day, rest } from '../../i18n/index.ts'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { nextWords, whyNow } from '../acts/plan-words.ts'
import { capital } from './capital.ts'

/** More would be a guess: something always happens before. */
const FORESEEN = 5

/** Looking ahead takes work: make it only when it is asked for. */
export function Ahead(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const words = () => rest().caseFile.ahead
  const at = (): At => ({ today: book.today(), timeZone: props.facts.timeZone })
  // The first of them is the one the card names; the same thing every week is said once.
  const steps = createMemo(() =>
    props.plan.ahead(FORESEEN).filter((step, n, all) => n > 0 && step.key !== all[n - 1]?.key),
  )
  const silent = createMemo(() => silentSteps(props.facts, props.plan, book.today()))
  return (
    <Stack gap={2}>
      <Show when={steps().length > 0} fallback={<Text voice="soft">{words().none}</Text>}>
        <List label={words().title}>
          <For each={steps()}>
            {(step) => <Row title={capital(nextWords(step, at()))} detail={whyNow(step.reason, at())} />}
          </For>
        </List>
        <Text voice="small">{words().supposing}</Text>
      </Show>
      <Show when={silent().length > 0}>
        <h3>{words().silent}</h3>
        <ul>
          <For each={silent()}>
            {(sentence) => (
              <li>
                <Text voice="soft">{sentence}</Text>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Stack>
  )
}

/** One sentence for each step that is passed over, in the order in which they would have come. */
function silentSteps(facts: CaseFacts, plan: CasePlan, today: Day): string[] {
  const { steps } = strategyOf(facts)
  return plan.passedOver.flatMap(({ key, on, why }) => {
    const step = steps.find((one) => one.key === key)
    return step
      ? [rest().caseFile.ahead.because[why](rest().strategies.stages[step.stage], day(on, 'short', today))]
      : []
  })
}
