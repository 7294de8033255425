/** One line to decide: its sum, and whether it is claimed, given up with a reason, or left for later. */
import { Show } from 'solid-js'
import type { InvoiceInterest } from '../../../server/domain/interest/proposal.ts'
import { money, rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { Split, Stack } from '../../ui/layout.tsx'
import { Money } from '../../ui/money.tsx'
import { Writing } from '../team/writing.tsx'
import { NotedLine } from '../words/noted-text.tsx'
import { amountOf, type Choice, type Decisions, type What } from './decisions.ts'

const choices: readonly Choice[] = ['claimed', 'waived', 'later']

export function LineChoice(props: { of: InvoiceInterest; what: What; decisions: Decisions }) {
  const words = () => rest().interest
  return (
    <Show when={amountOf(props.of, props.what) > 0}>
      <Stack gap={2}>
        <Split>
          <span>{words().what[props.what]}</span>
          <Money text={money(amountOf(props.of, props.what), props.of.claim.currency)} />
        </Split>
        <Writing>
          <ChipGroup
            wrap
            label={words().decision.label(props.what, props.of.state.invoice.number)}
            labelHidden
            choices={choices.map((value) => ({ value, label: words().decision[value] }))}
            value={props.decisions.choiceOf(props.of, props.what)}
            onChange={(choice) => props.decisions.choose(props.of, props.what, choice)}
          />
          <Show when={props.decisions.choiceOf(props.of, props.what) === 'waived'}>
            <NotedLine
              label={words().reason}
              suggestions={words().reasons}
              maxLength={400}
              value={props.decisions.reasonOf(props.of, props.what)}
              onInput={(reason) => props.decisions.giveReason(props.of, props.what, reason)}
              error={props.decisions.lacksReason(props.of, props.what) ? words().reasonMissing : undefined}
            />
          </Show>
        </Writing>
      </Stack>
    </Show>
  )
}
