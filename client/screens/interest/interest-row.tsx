/** Interest and indemnity on the case page, in one row. The rulebook of interest is fetched behind it: the page never waits. */
import { Show, Suspense } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { lazyScreen } from '../frame/lazy-screen.ts'

const Sums = lazyScreen(async () => ({ default: (await import('./case-sums.tsx')).CaseSums }))

export function InterestRow(props: { facts: CaseFacts; plan: CasePlan }) {
  const words = () => rest().interest
  const isLate = () => props.plan.state.open.some(({ daysLate }) => daysLate > 0)
  /** A late payment leaves interest behind; of those paid in time the row says nothing. */
  const wasLate = () =>
    props.plan.state.settled.some(({ invoice, dueOn }) =>
      props.facts.payments.some(
        ({ on, allocations }) => on > dueOn && allocations.some((one) => one.invoiceId === invoice.id),
      ),
    )
  const href = () => `/clients/${props.facts.client.id}/interest`
  const counting = () => (
    <Row title={words().title} detail={words().row.counting} trailing={<ForwardIcon />} href={href()} />
  )
  return (
    <Show when={props.facts.client.kind !== 'unknown' && (isLate() || wasLate())}>
      <Card flush>
        <List inset label={words().title}>
          <Suspense fallback={counting()}>
            <Sums facts={props.facts} plan={props.plan} href={href()} fallback={counting()} />
          </Suspense>
        </List>
      </Card>
    </Show>
  )
}
