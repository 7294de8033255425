/** After the look: what was recorded, and thanks prepared for those who are no longer late, one tap each. */
import { For, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckIcon, UndoIcon } from '../../ui/icons.tsx'
import { Inline, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { ThanksOffer } from '../acts/thanks-offer.tsx'
import { type Payer, payersOf, type Received, sumsOf } from './received.ts'

export function Done(props: { received: readonly Received[]; onUndo: () => void }) {
  const words = () => rest().bank
  return (
    <Stack gap={4}>
      <div role="status">
        <Inline>
          <CheckIcon />
          <Text voice="strong">
            {props.received.length > 0 ? words().recorded(props.received.length) : words().lookedToday}
          </Text>
        </Inline>
        <For each={sumsOf(props.received)}>
          {(sum) => <Text voice="soft">{words().sum(money(sum.amount, sum.currency))}</Text>}
        </For>
      </div>
      <For each={payersOf(props.received)}>{(payer) => <PayerCard payer={payer} />}</For>
      <Inline>
        <Button tone="primary" grow href="/">
          {rest().frame.backToToday}
        </Button>
        <Button icon={UndoIcon} onClick={() => props.onUndo()}>
          {rest().acts.undo}
        </Button>
      </Inline>
    </Stack>
  )
}

function PayerCard(props: { payer: Payer }) {
  const book = useBook()
  const words = () => rest().bank
  const isSettled = () => (book.plan(props.payer.clientId)?.state.open.length ?? 0) === 0
  return (
    <Card>
      <Stack gap={2}>
        <div>
          <Text voice="strong">{props.payer.name}</Text>
          <For each={props.payer.sums}>
            {(sum) => <Text voice="soft">{words().received(money(sum.amount, sum.currency))}</Text>}
          </For>
          <Show when={isSettled()}>
            <Text voice="small">{words().settled}</Text>
          </Show>
        </div>
        <Show when={props.payer.sums[0]}>
          {(sum) => <ThanksOffer clientId={props.payer.clientId} received={sum()} />}
        </Show>
      </Stack>
    </Card>
  )
}
