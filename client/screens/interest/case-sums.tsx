/** The row of the case: what could be claimed today, interest and indemnities apart. */
import { createMemo, type JSX, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { type Proposal, sumsOf } from '../../../server/domain/interest/proposal.ts'
import { money, rest } from '../../i18n/index.ts'
import { ForwardIcon } from '../../ui/icons.tsx'
import { Row } from '../../ui/list.tsx'
import { counting, createCounted, total } from './counted.ts'

export function CaseSums(props: { facts: CaseFacts; plan: CasePlan; href: string; fallback: JSX.Element }) {
  const counted = createCounted(props)
  const words = () => rest().interest
  const detail = createMemo(() => {
    const proposal = counted.proposal()
    return proposal && saidOf(proposal, props.facts)
  })
  const isKnown = () => counted.proposal() !== undefined
  return (
    <Show when={isKnown()} fallback={props.fallback}>
      <Row
        title={words().title}
        detail={detail() || words().empty.country}
        trailing={<ForwardIcon />}
        href={props.href}
      />
    </Show>
  )
}

function saidOf(proposal: Proposal, { client, interestStatements }: CaseFacts): string {
  const words = rest().interest.row
  const invoices = counting(proposal)
  const { interest, indemnity } = sumsOf(invoices)
  const currency = invoices[0]?.claim.currency
  if (!currency) return proposal.refused.length > 0 ? words.refused : rest().interest.nothingNew
  if (interest + indemnity === 0) {
    if (interestStatements.length > 0) return words.decided
    const isMute = client.kind === 'consumer' && invoices.every(({ statement }) => statement.startsOn === null)
    return isMute ? words.noNotice : rest().interest.nothingNew
  }
  const settled = total(invoices.filter(({ place }) => place === 'settled'))
  const said = words.sums(money(interest, currency), indemnity > 0 ? money(indemnity, currency) : undefined)
  return settled > 0 ? `${said}, ${words.settled(money(settled, currency))}` : said
}
