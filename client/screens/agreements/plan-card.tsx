/** One instalment plan: how it stands, its instalments, and what can be done about it. */
import { For, Show } from 'solid-js'
import {
  type InstalmentState,
  isInForce,
  mayEnd,
  type PlanState,
} from '../../../server/domain/agreements/instalments.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { InstalmentPlanEnd } from '../../../server/domain/records/facts.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, dayRelative, money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CheckIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Menu } from '../../ui/lazy.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import { type Tone, toneClass } from '../../ui/tone.ts'
import { recordWithUndo } from '../acts/record.ts'
import { Writing } from '../team/writing.tsx'
import css from './agreements.module.css'

export interface PlanCardProps {
  state: PlanState
  facts: CaseFacts
  onPay: () => void
  onConfirm: () => void
  onReplace: () => void
}

const tones: Record<PlanState['state'], Tone> = { open: 'promised', kept: 'paid', breached: 'late3', ended: 'frozen' }

export function PlanCard(props: PlanCardProps) {
  const book = useBook()
  const words = () => rest().agreements.planState
  const sum = (cents: number) => money(cents, props.state.plan.currency)
  const agreed = () => props.state.plan.instalments.reduce((total, { amount }) => total + amount, 0)
  const end = (why: InstalmentPlanEnd['why']) =>
    recordWithUndo(
      book,
      [
        {
          op: 'create',
          kind: 'instalmentPlanEnd',
          record: { clientId: props.facts.client.id, planId: props.state.plan.id, on: book.today(), why },
        },
      ],
      why === 'agreement' ? words().endings.agreement : words().endedNow,
    )
  return (
    <Card label={words().label(day(props.state.plan.on, 'full'))}>
      <Stack gap={3}>
        <Stack gap={1}>
          <div class={css.heading}>
            <h3>{words().label(day(props.state.plan.on, 'full'))}</h3>
            <Show when={isInForce(props.state)}>
              <Menu
                label={words().menu(day(props.state.plan.on, 'full'))}
                items={[{ label: words().endTogether, icon: CheckIcon, onSelect: () => void end('agreement') }]}
              />
            </Show>
          </div>
          <Status tone={tones[props.state.state]}>{stands(props.state, book.today())}</Status>
          <Text voice="soft">
            {[words().paidOf(sum(props.state.paid), sum(agreed())), props.state.plan.written && words().written]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Stack>
        <Instalments state={props.state} />
        <Show when={isInForce(props.state)}>
          <Writing>
            <Acts {...props} onEnd={() => void end('breach')} />
          </Writing>
        </Show>
      </Stack>
    </Card>
  )
}

/** How the plan stands, in a few words. */
function stands({ state, missed, nextOn, ended, replacedBy }: PlanState, today: Day): string {
  const words = rest().agreements.planState
  if (state === 'kept') return words.kept
  if (replacedBy) return words.replaced
  if (state === 'ended') return ended ? words.endings[ended.why] : words.ended
  if (state === 'breached') return words.breached(missed)
  return nextOn ? words.open(dayRelative(nextOn, today)) : words.allDue
}

/** So many stand in sight; those of a long plan are folded away but for the ones around today. */
const IN_SIGHT = 4

function Instalments(props: { state: PlanState }) {
  const words = () => rest().agreements.planState
  const all = () => props.state.instalments
  const first = () => Math.max(0, Math.min(all().findIndex((one) => one.state !== 'paid') - 1, all().length - IN_SIGHT))
  return (
    <Show when={all().length > IN_SIGHT + 1} fallback={<Lines instalments={all()} currency={currency(props.state)} />}>
      <Lines instalments={all().slice(first(), first() + IN_SIGHT)} currency={currency(props.state)} />
      <Disclosure label={`${words().instalments} (${all().length})`}>
        <Lines instalments={all()} currency={currency(props.state)} />
      </Disclosure>
    </Show>
  )
}

const currency = (state: PlanState) => state.plan.currency

const lineTones: Record<InstalmentState['state'], Tone | undefined> = {
  paid: 'paid',
  part: 'promised',
  missed: 'late3',
  due: 'late1',
  open: undefined,
}

function Lines(props: { instalments: readonly InstalmentState[]; currency: string }) {
  const book = useBook()
  const words = () => rest().agreements.planState
  const said = (one: InstalmentState): string => {
    const { states, paidOn, waived, received } = words()
    if (one.state === 'paid') {
      if (one.paidOn) return paidOn(day(one.paidOn, 'short', book.today()))
      return one.waived ? waived : states.paid
    }
    return one.paid ? `${states[one.state]} · ${received(money(one.paid, props.currency))}` : states[one.state]
  }
  return (
    <List label={words().instalments}>
      <For each={props.instalments}>
        {(one) => (
          <Row
            title={day(one.on, 'medium', book.today())}
            detail={<span class={toneClass(lineTones[one.state])}>{said(one)}</span>}
            trailing={
              <Money
                text={money(one.amount, props.currency)}
                tone={one.state === 'paid' ? 'neutral' : lineTones[one.state]}
              />
            }
          />
        )}
      </For>
    </List>
  )
}

function Acts(props: PlanCardProps & { onEnd: () => void }) {
  const words = () => rest().agreements.planState
  return (
    <Stack gap={2}>
      <Button wide onClick={() => props.onPay()}>
        {words().pay}
      </Button>
      <Button tone="quiet" onClick={() => props.onConfirm()}>
        {words().confirm}
      </Button>
      <Button tone="quiet" href={`/clients/${props.facts.client.id}/papers/instalments`}>
        {rest().paperTrail.sign.way}
      </Button>
      <Show when={mayEnd(props.state)}>
        <Button tone="quiet" onClick={() => props.onReplace()}>
          {words().replace}
        </Button>
        <Button tone="quiet" onClick={() => props.onEnd()}>
          {words().end}
        </Button>
        <Text voice="soft">{words().endHint}</Text>
      </Show>
    </Stack>
  )
}
