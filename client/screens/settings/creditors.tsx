/** Whom one collects for, each with the state of its mandate: without one in force nothing is chased. */
import { createMemo, For, Show, untrack } from 'solid-js'
import type { Money } from '../../../server/domain/dunning/case.ts'
import { creditorTotals } from '../../../server/domain/ledger/creditors.ts'
import type { Creditor } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import { day, list, money, rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BuildingIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import type { Tone } from '../../ui/tone.ts'
import { type MandateState, mandateState } from './mandate-state.ts'

export function Creditors() {
  const book = useBook()
  const words = () => rest().settings.creditors
  const totals = createMemo(() =>
    creditorTotals(
      book.plans().flatMap(([id, { state }]) => {
        const facts = untrack(() => book.facts(id))
        return facts ? [{ facts, state }] : []
      }),
    ),
  )
  return (
    <Screen
      title={words().title}
      back={{ href: '/settings', label: rest().acts.back }}
      foot={
        <Button tone="primary" wide href="/settings/creditors/new">
          {words().add}
        </Button>
      }
    >
      <Show
        when={book.creditors().length > 0}
        fallback={<EmptyState icon={BuildingIcon} title={words().none} text={words().noneText} />}
      >
        <Text voice="soft">{words().mandateText}</Text>
        <Card flush>
          <List inset>
            <For each={book.creditors()}>
              {(creditor) => <CreditorRow creditor={creditor} overdue={totals().get(creditor.id)?.overdue ?? []} />}
            </For>
          </List>
        </Card>
      </Show>
    </Screen>
  )
}

function CreditorRow(props: { creditor: Creditor; overdue: Money[] }) {
  const book = useBook()
  const state = () => mandateState(book.all('mandate'), props.creditor.id, book.today())
  const owed = () => props.overdue.map((sum) => money(sum.amount, sum.currency))
  return (
    <Row
      top
      href={`/settings/creditors/${props.creditor.id}`}
      title={props.creditor.name}
      detail={[mandateWords(state()), owed().length > 0 && rest().settings.creditors.late(list(owed()))]
        .filter(Boolean)
        .join(' · ')}
      trailing={<Badge tone={tones[state().state]}>{rest().settings.creditors.states[state().state]}</Badge>}
    />
  )
}

const tones: Record<MandateState['state'], Tone> = {
  'in-force': 'paid',
  'not-yet': 'late1',
  ended: 'late3',
  missing: 'late3',
}

export function mandateWords({ state, mandate }: MandateState): string {
  const words = rest().settings.creditors
  if (!mandate) return words.notChased
  if (state === 'not-yet') return `${words.startsOn(day(mandate.signedOn, 'full'))}. ${words.notChased}`
  if (state === 'ended') return `${words.endedOn(day(mandate.endsOn ?? mandate.signedOn, 'full'))}. ${words.notChased}`
  return mandate.endsOn ? words.until(day(mandate.endsOn, 'full')) : words.since(day(mandate.signedOn, 'full'))
}
