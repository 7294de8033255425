/** One debtor: who, how much, why now, and one button that names the channel and the person. */
import { createMemo, For, Show } from 'solid-js'
import type { CaseFacts, CasePlan, CaseState, NextStep } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { money, t } from '../../i18n/index.ts'
import { Above, Card } from '../../ui/card.tsx'
import { Split } from '../../ui/layout.tsx'
import { Money } from '../../ui/money.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import { OneTap } from '../acts/one-tap.tsx'
import { fullName } from '../acts/people.ts'
import { contactWords, reasonTone, whyNow } from '../acts/plan-words.ts'
import { otherWay, wayBy } from '../acts/ways.ts'
import { CardMenu } from './lazy.tsx'
import css from './today.module.css'

export function DebtorCard(props: { id: Id; instead?: NextStep }) {
  const book = useBook()
  const known = createMemo(() => {
    const facts = book.facts(props.id)
    const plan = book.plan(props.id)
    return facts && plan?.action ? { facts, plan, action: props.instead ?? plan.action } : null
  })
  return <Show when={known()}>{(one) => <Body id={props.id} {...one()} />}</Show>
}

function Body(props: { id: Id; facts: CaseFacts; plan: CasePlan; action: NextStep }) {
  const book = useBook()
  const at = () => ({ today: book.today(), timeZone: props.facts.timeZone })
  const way = createMemo(() => wayBy(props.action.channel, props.facts))
  const other = createMemo(() => otherWay(props.action.channel, props.facts))
  const sums = () => (props.plan.state.overdue.length > 0 ? props.plan.state.overdue : props.plan.state.due)

  /** The person, and the last exchange; where there was none, what is owed for. */
  const detail = () => {
    const last = props.plan.state.lastContact
    const person = fullName(way().contact)
    const parts = [
      person === props.facts.client.name ? undefined : person,
      last ? contactWords(last, at()) : invoicesWords(props.plan.state),
    ]
    return parts.filter(Boolean).join('\u00a0· ')
  }

  return (
    <Card label={props.facts.client.name}>
      <div class={css.who}>
        <Split>
          <h2 class={css.name}>
            <a data-cover href={`/clients/${props.id}`}>
              {props.facts.client.name}
            </a>
          </h2>
          <div class={css.sums}>
            <For each={sums()}>{(sum) => <Money text={money(sum.amount, sum.currency)} size="xl" />}</For>
          </div>
        </Split>
        <Show when={props.facts.workspaceKind === 'mandate'}>
          <Text voice="soft">{t().today.forCreditor(props.facts.creditor.name)}</Text>
        </Show>
        <Text voice="soft" clip>
          {detail()}
        </Text>
      </div>
      <div class={css.why}>
        <Status tone={reasonTone(props.action.reason, props.plan.state.daysLate)}>
          {whyNow(props.action.reason, at())}
        </Status>
      </div>
      <Show when={mayWrite(book)}>
        <Above>
          <div class={css.acts}>
            <OneTap clientId={props.id} way={way()} step={props.action} tone="primary" grow />
            <Show when={other()}>{(one) => <OneTap clientId={props.id} way={one()} step={props.action} small />}</Show>
            <CardMenu id={props.id} name={props.facts.client.name} />
          </div>
        </Above>
      </Show>
    </Card>
  )
}

function invoicesWords({ open }: CaseState): string {
  const [one, another] = open
  if (!one || another) return t().today.invoices(open.length)
  return t().today.invoice(one.invoice.number, one.invoice.project)
}
