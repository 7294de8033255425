/** The dates and sums of a plan being made: a line is tapped to change it, and says what is wrong with it. */
import { createSignal, Index, Show } from 'solid-js'
import type { InstalmentIssue } from '../../../server/domain/agreements/instalments-schedule.ts'
import { isDay } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Inline, Stack } from '../../ui/layout.tsx'
import { List, RowBody } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { AmountField } from '../case/amount-field.tsx'
import css from './agreements.module.css'
import type { PlanDraft } from './plan-draft.ts'

type LineIssue = Extract<InstalmentIssue, { at: number }>

export function InstalmentList(props: { draft: PlanDraft }) {
  const book = useBook()
  const words = () => rest().agreements.plan
  const [open, setOpen] = createSignal<number>()
  /** As typed in the line that is open, so that an empty field and a first zero stay as they are. */
  const [typed, setTyped] = createSignal<number>()
  function turnTo(at: number | undefined) {
    setTyped(undefined)
    setOpen(at)
  }
  const wrong = (at: number) =>
    props.draft.issues().find((issue): issue is LineIssue => 'at' in issue && issue.at === at)?.code
  const error = (at: number, ...codes: LineIssue['code'][]) => {
    const code = wrong(at)
    return code && codes.includes(code) ? words().issues[code] : undefined
  }
  const dayOf = (on: string) => (isDay(on) ? day(on, 'medium', book.today()) : '…')

  return (
    <Stack gap={2}>
      <Text voice="small">{words().list}</Text>
      <Card flush flat>
        <List inset label={words().list}>
          <Index each={props.draft.instalments()}>
            {(one, at) => (
              <li>
                <Show
                  when={open() === at}
                  fallback={
                    <RowBody
                      title={dayOf(one().on)}
                      detail={wrong(at) && <span class={css.wrong}>{words().issues[wrong(at) ?? 'day']}</span>}
                      leading={<span aria-hidden="true">{at + 1}</span>}
                      trailing={<Money text={money(one().amount, props.draft.currency())} />}
                      onClick={() => turnTo(at)}
                    />
                  }
                >
                  <fieldset class={css.line} aria-label={words().nth(at + 1)}>
                    <div class={css.pair}>
                      <DateField
                        label={words().date}
                        value={one().on}
                        onInput={(on) => props.draft.change(at, { on })}
                        min={book.today()}
                        error={error(at, 'day', 'past', 'order', 'same-day', 'too-far')}
                      />
                      <AmountField
                        label={words().amount}
                        currency={props.draft.currency()}
                        value={one().amount || typed()}
                        onInput={(amount) => {
                          setTyped(amount)
                          props.draft.change(at, { amount: amount ?? 0 })
                        }}
                        error={error(at, 'zero')}
                      />
                    </div>
                    <Inline>
                      <Button onClick={() => turnTo(undefined)}>{words().done}</Button>
                      <Show when={props.draft.instalments().length > 1}>
                        <Button
                          tone="quiet"
                          onClick={() => {
                            turnTo(undefined)
                            props.draft.remove(at)
                          }}
                        >
                          {words().remove}
                        </Button>
                      </Show>
                    </Inline>
                  </fieldset>
                </Show>
              </li>
            )}
          </Index>
        </List>
      </Card>
      <Text voice="soft">{words().listHint}</Text>
      <Off draft={props.draft} />
    </Stack>
  )
}

/** What the sums are above or below the total, and the one tap that mends it. */
function Off(props: { draft: PlanDraft }) {
  const words = () => rest().agreements.plan
  const difference = () => props.draft.issues().find((issue) => issue.code === 'sum-differs')?.difference ?? 0
  const sum = () => money(Math.abs(difference()), props.draft.currency())
  /** The last one takes it, unless nothing would be left of it. */
  const canBalance = () => (props.draft.instalments().at(-1)?.amount ?? 0) > difference()
  return (
    <div role="status">
      <Show when={difference() !== 0 && props.draft.instalments().length > 0}>
        <Stack gap={1}>
          <Text tone="danger">{difference() > 0 ? words().issues.more(sum()) : words().issues.less(sum())}</Text>
          <Show when={canBalance()}>
            <Button onClick={() => props.draft.balance()}>{words().balance}</Button>
          </Show>
        </Stack>
      </Show>
    </div>
  )
}
