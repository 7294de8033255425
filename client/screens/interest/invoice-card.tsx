/** One late invoice: what it bears, each line to decide, what was decided before, and the figures behind a tap. */
import { For, Show } from 'solid-js'
import type { InvoiceInterest } from '../../../server/domain/interest/proposal.ts'
import type { Rates } from '../../../server/domain/interest/rates/tables.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { WarningIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { Calculation } from './calculation.tsx'
import { type Decisions, whats } from './decisions.ts'
import { LineChoice } from './line-choice.tsx'

export function InvoiceCard(props: { of: InvoiceInterest; decisions: Decisions; rates: Rates; open: boolean }) {
  const words = () => rest().interest
  const invoice = () => props.of.state.invoice
  const isDecided = () => props.of.decided.until !== null || props.of.decided.indemnity !== null
  const isNothing = () => props.of.interest === 0 && props.of.indemnity === 0
  return (
    <Card flat label={words().invoice(invoice().number)}>
      <Stack gap={4}>
        <div>
          <h3>{words().invoice(invoice().number)}</h3>
          <Text voice="soft">{words().dueOn(day(props.of.state.dueOn, 'full'))}</Text>
        </div>
        <For each={notesOn(props.of)}>{(note) => <Text voice="soft">{note}</Text>}</For>
        <For each={warningsOn(props.of)}>
          {(warning) => (
            <Banner tone="late1" icon={WarningIcon}>
              {warning}
            </Banner>
          )}
        </For>
        <For each={whats}>{(what) => <LineChoice of={props.of} what={what} decisions={props.decisions} />}</For>
        <Show when={isNothing() && isDecided()}>
          <Text voice="soft">{words().nothingNew}</Text>
        </Show>
        <Show when={props.of.segments.length > 0}>
          <Disclosure label={words().calculation} open={props.open} lazy>
            <Calculation of={props.of} rates={props.rates} />
          </Disclosure>
        </Show>
      </Stack>
    </Card>
  )
}

/** From which notice it runs, what was decided before, and what is left out. */
function notesOn({ state, notice, decided, claim }: InvoiceInterest): string[] {
  const words = rest().interest
  const { retentionAmount, retentionUntil } = state.invoice
  const notes = [
    notice && words.notice(day(notice.on, 'full'), notice.by),
    decided.until && words.decidedUntil(day(decided.until, 'full')),
    decided.indemnity && words.decidedIndemnity[decided.indemnity.decision],
    state.disputed > 0 && words.contested,
    retentionAmount && retentionUntil && words.retained(money(retentionAmount, claim.currency)),
  ]
  return notes.filter((note) => typeof note === 'string')
}

function warningsOn({ statement, decided, unknown, until }: InvoiceInterest): string[] {
  const words = rest().interest
  return [
    ...(unknown ? [words.untilKnown(unknown, day(until, 'full'))] : []),
    ...(decided.twice ? [words.twice] : []),
    ...statement.warnings.map(({ code, halfYear }) => words.warning(code, halfYear)),
  ]
}
