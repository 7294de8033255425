/** Agreeing on instalments: how many, how often, from when; the list of dates and sums is there at once. */
import { createSignal, For, Show, untrack } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import type { Wanted } from '../../book/writes.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { CheckField, DateField } from '../../ui/text-field.tsx'
import { issueWords } from '../acts/issue-words.ts'
import { AmountField } from '../case/amount-field.tsx'
import { MethodField } from '../outcome/method-field.tsx'
import { InstalmentList } from './instalment-list.tsx'
import { InvoiceChoice } from './invoice-choice.tsx'
import { counts, createPlanDraft, type PlanDraft, type PlanHeard, rhythms } from './plan-draft.ts'

export interface PlanFormProps {
  facts: CaseFacts
  state: CaseState
  /** What was heard in that talk. */
  heard?: PlanHeard
  /** Records of the same act: the talk in which it was agreed. */
  before?: () => Wanted[]
  /** Records the act; what is wrong with it comes back, nothing when it was saved. */
  save: (wanted: Wanted[]) => Promise<readonly Issue[]>
}

/** With its own button, for a panel; a sheet has the button at its foot and uses `PlanFields`. */
export function PlanForm(props: PlanFormProps) {
  const book = useBook()
  const draft = createPlanDraft(
    () => props.facts,
    () => props.state,
    book.today,
    props.heard,
  )
  const [tried, setTried] = createSignal(false)
  const [issues, setIssues] = createSignal<readonly Issue[]>([])
  const [busy, setBusy] = createSignal(false)

  async function save(): Promise<void> {
    setTried(true)
    if (busy() || !draft.isRight()) return
    setBusy(true)
    setIssues(await props.save([...(props.before?.() ?? []), ...draft.wanted()]))
    setBusy(false)
  }

  return (
    <Stack gap={4}>
      <PlanFields draft={draft} facts={props.facts} tried={tried()} issues={issues()} />
      <Show when={draft.open().length > 0}>
        <Button tone="primary" wide busy={busy()} onClick={() => void save()}>
          {rest().agreements.plan.save}
        </Button>
      </Show>
    </Stack>
  )
}

export function PlanFields(props: {
  draft: PlanDraft
  facts: CaseFacts
  /** The person asked to save: what is missing is said too. */
  tried: boolean
  /** What the book refused. */
  issues: readonly Issue[]
}) {
  const words = () => rest().agreements.plan
  return (
    <Show when={props.draft.open().length > 0} fallback={<Text>{words().nothing}</Text>}>
      <Choices draft={props.draft} tried={props.tried} />
      <InstalmentList draft={props.draft} />
      <InvoiceChoice
        invoices={props.draft.open().filter((one) => one.invoice.currency === props.draft.currency())}
        chosen={props.draft.ids()}
        onChange={props.draft.setIds}
      />
      <Received draft={props.draft} facts={props.facts} />
      <Stack gap={1}>
        <CheckField label={words().written} checked={props.draft.written()} onChange={props.draft.setWritten} />
        <Show when={props.facts.client.kind !== 'unknown'}>
          <Text voice="soft">{words().writtenHint}</Text>
        </Show>
      </Stack>
      <div role="status">
        <For each={props.draft.replaced()}>
          {(one) => <Banner tone="promised">{words().replaces(day(one.plan.on, 'full'))}</Banner>}
        </For>
        <For each={props.issues}>{(issue) => <Banner tone="danger">{issueWords(issue.code)}</Banner>}</For>
      </div>
    </Show>
  )
}

function Choices(props: { draft: PlanDraft; tried: boolean }) {
  const book = useBook()
  const words = () => rest().agreements.plan
  const [otherDay, setOtherDay] = createSignal(!props.draft.likely().includes(props.draft.firstOn()))
  const over = () => props.draft.over()
  const totalError = () => {
    if (over() > 0) return words().over(money(over(), props.draft.currency()))
    return props.tried && props.draft.total() <= 0 ? words().issues.zero : undefined
  }
  return (
    <>
      <Show when={props.draft.currencies().length > 1}>
        <ChipGroup
          label={words().currency}
          choices={props.draft.currencies().map((one) => ({ value: one, label: one }))}
          value={props.draft.currency()}
          onChange={props.draft.setCurrency}
        />
      </Show>
      <AmountField
        label={words().total}
        currency={props.draft.currency()}
        value={props.draft.totalAsTyped()}
        onInput={props.draft.setTotal}
        error={totalError()}
      />
      <ChipGroup
        label={words().count}
        choices={counts.map((many) => ({ value: `${many}`, label: `${many}` }))}
        value={`${props.draft.count()}`}
        onChange={(many) => props.draft.setCount(+many)}
      />
      <ChipGroup
        label={words().every}
        choices={rhythms.map((value) => ({ value, label: words().rhythms[value] }))}
        value={props.draft.every()}
        onChange={props.draft.setEvery}
      />
      <ChipGroup
        label={words().firstOn}
        choices={[
          ...props.draft.likely().map((on, at) => ({ value: on, label: at === 0 ? words().today : day(on, 'medium') })),
          { value: 'other', label: words().other },
        ]}
        value={otherDay() ? 'other' : props.draft.firstOn()}
        onChange={(value) => {
          setOtherDay(value === 'other')
          if (value !== 'other') props.draft.setFirstOn(value)
        }}
      />
      <Show when={otherDay()}>
        <DateField
          label={words().firstDay}
          value={props.draft.firstOn()}
          onInput={(on) => on && props.draft.setFirstOn(on)}
          min={book.today()}
        />
      </Show>
      <Disclosure label={words().more} open={untrack(props.draft.firstAmount) !== undefined}>
        <AmountField
          label={words().firstAmount}
          hint={words().firstAmountHint}
          currency={props.draft.currency()}
          value={props.draft.firstAmount()}
          onInput={props.draft.setFirstAmount}
        />
      </Disclosure>
    </>
  )
}

/** Money handed over with the agreement is recorded with it. */
function Received(props: { draft: PlanDraft; facts: CaseFacts }) {
  const words = () => rest().agreements.plan
  return (
    <Show when={props.draft.mayBeReceived()}>
      <Stack gap={2}>
        <CheckField label={words().received} checked={props.draft.received()} onChange={props.draft.setReceived} />
        <Show when={props.draft.received()}>
          <Show when={props.facts.mandate && !props.facts.mandate.mayReceive}>
            <Banner tone="late2">{words().mayNotReceive(props.facts.creditor.name)}</Banner>
          </Show>
          <MethodField
            value={props.draft.method()}
            onChange={props.draft.setMethod}
            clientId={props.facts.client.id}
            sum={{ currency: props.draft.currency(), amount: props.draft.instalments()[0]?.amount ?? 0 }}
          />
        </Show>
      </Stack>
    </Show>
  )
}
