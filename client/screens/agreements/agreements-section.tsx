/** What was agreed with the client, on the case page: plans with their instalments, arrangements, and what is past folded away. */
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { type ArrangementState, arrangementStates } from '../../../server/domain/agreements/arrangements.ts'
import { isInForce, type PlanState, planStates } from '../../../server/domain/agreements/instalments.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Agreed } from '../../../server/domain/words/agreements.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { agreedOf } from './agreement-sheet.tsx'
import { ArrangementCard } from './arrangement-card.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { InstalmentPaymentSheet } from './instalment-payment-sheet.tsx'
import { PlanCard } from './plan-card.tsx'

type Opened = { name: 'pay'; state: PlanState } | { name: 'confirm'; agreed: Agreed }

/** Something is still expected of it, or still to be done about it. */
const isCurrent = ({ state, proposed }: ArrangementState) => state === 'open' || proposed.length > 0

export function AgreementsSection(props: {
  facts: CaseFacts
  plan: CasePlan
  /** Opens the sheet in which another plan is agreed on. */
  onNewPlan: () => void
}) {
  const book = useBook()
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const gone = () => setOpened(null)
  const plans = createMemo(() => planStates(props.facts, book.today()))
  const arrangements = createMemo(() => arrangementStates(props.facts, book.today()))
  const past = () => [...plans().filter((one) => !isInForce(one)), ...arrangements().filter((one) => !isCurrent(one))]

  const planCard = (state: PlanState): JSX.Element => (
    <PlanCard
      state={state}
      facts={props.facts}
      onPay={() => setOpened({ name: 'pay', state })}
      onConfirm={() => setOpened({ name: 'confirm', agreed: { kind: 'plan', plan: state.plan } })}
      onReplace={props.onNewPlan}
    />
  )
  const arrangementCard = (state: ArrangementState): JSX.Element => (
    <ArrangementCard
      state={state}
      facts={props.facts}
      onConfirm={() => setOpened({ name: 'confirm', agreed: agreedOf(state) })}
    />
  )

  return (
    <Show when={plans().length + arrangements().length > 0}>
      <section>
        <Stack gap={2}>
          <h2>{rest().agreements.title}</h2>
          <For each={plans().filter(isInForce)}>{planCard}</For>
          <For each={arrangements().filter(isCurrent)}>{arrangementCard}</For>
          <Show when={past().length > 0}>
            <Disclosure label={rest().agreements.past(past().length)}>
              <For each={past()}>{(one) => ('plan' in one ? planCard(one) : arrangementCard(one))}</For>
            </Disclosure>
          </Show>
        </Stack>
        <Switch>
          <Match when={named(opened(), 'pay')}>
            {(sheet) => (
              <InstalmentPaymentSheet facts={props.facts} plan={props.plan} state={sheet().state} onGone={gone} />
            )}
          </Match>
          <Match when={named(opened(), 'confirm')}>
            {(sheet) => <ConfirmSheet facts={props.facts} agreed={sheet().agreed} onGone={gone} />}
          </Match>
        </Switch>
      </section>
    </Show>
  )
}

const named = <N extends Opened['name']>(opened: Opened | null, name: N) =>
  opened?.name === name ? (opened as Extract<Opened, { name: N }>) : null
