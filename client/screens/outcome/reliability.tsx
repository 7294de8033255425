/** How far promises were kept, in number and in money: "2 of 3", and a share only where there are enough of them. */
import { Show } from 'solid-js'
import {
  ENOUGH_FOR_A_SHARE,
  type Reliability as Kept,
  reliabilityOf,
  standing,
} from '../../../server/domain/agreements/reliability.ts'
import type { CaseFacts, CaseState, Money } from '../../../server/domain/dunning/case.ts'
import { list, rest, money as written } from '../../i18n/index.ts'
import { Text } from '../../ui/text.tsx'

export function Reliability(props: { facts: CaseFacts; state: CaseState }) {
  const kept = () => reliabilityOf(standing(props.state.promises, props.facts))
  return (
    <Show when={kept().due > 0}>
      <Text voice="soft">{words(kept())}</Text>
    </Show>
  )
}

function words({ kept, due, promised, received }: Kept): string {
  const said = rest().call
  const share = due >= ENOUGH_FOR_A_SHARE ? ` (${said.share(Math.round((100 * kept) / due))})` : ''
  const money = received.length > 0 && said.receivedOf(sums(received), sums(promised))
  return [`${said.reliability(kept, due)}${share}`, money].filter(Boolean).join(' · ')
}

const sums = (all: readonly Money[]): string => list(all.map((one) => written(one.amount, one.currency)))
