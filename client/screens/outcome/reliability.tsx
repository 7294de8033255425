/** How far promises were kept, in number and in money: "2 of 3", and a share only where there are enough of them. */
import { Show } from 'solid-js'
import {
  ENOUGH_FOR_A_SHARE,
  type Reliability as Kept,
  reliabilityOf,
  standing,
} from '../../../server/domain/agreements/reliability.ts'
import type { CaseFacts, CaseState, Money } from '../../../server/domain/dunning/case.ts'
import { list, money, rest } from '../../i18n/index.ts'
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
  return [`${said.reliability(kept, due)}${share}`, said.receivedOf(sums(received) || '0', sums(promised))].join(' · ')
}

const sums = (all: readonly Money[]): string => list(all.map((one) => money(one.amount, one.currency)))
