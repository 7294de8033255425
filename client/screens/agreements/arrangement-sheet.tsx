/** An agreement that is no promise and no plan: an extension, a gesture against payment now, a discount to come. */
import { createSignal, For, Show } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { CheckField, DateField } from '../../ui/text-field.tsx'
import { issueWords } from '../acts/issue-words.ts'
import { AmountField } from '../case/amount-field.tsx'
import { createRise } from '../case/rise.ts'
import { NotedLine } from '../words/noted-text.tsx'
import { AgreementSheet } from './agreement-sheet.tsx'
import { type ArrangementDraft, createArrangementDraft } from './arrangement-draft.ts'
import { InvoiceChoice } from './invoice-choice.tsx'

export function ArrangementSheet(props: { facts: CaseFacts; state: CaseState; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().agreements.arrangement
  const rise = createRise(() => props.onGone())
  const draft = createArrangementDraft(
    () => props.facts,
    () => props.state,
    book.today,
    () => book.workspace()?.currency ?? 'EUR',
  )
  const [tried, setTried] = createSignal(false)
  const [issues, setIssues] = createSignal<readonly Issue[]>([])

  function wanted() {
    setTried(true)
    if (draft.issues().length > 0) return null
    return { wanted: draft.wanted(), said: words().saved[draft.kind()] }
  }

  return (
    <AgreementSheet
      rise={rise}
      title={words().title}
      facts={props.facts}
      saveLabel={words().save}
      canSave
      wanted={wanted}
      onIssues={setIssues}
    >
      <Fields draft={draft} tried={tried()} />
      <div role="status">
        <For each={issues()}>{(issue) => <Banner tone="danger">{issueWords(issue.code)}</Banner>}</For>
      </div>
    </AgreementSheet>
  )
}

function Fields(props: { draft: ArrangementDraft; tried: boolean }) {
  const words = () => rest().agreements.arrangement
  const kind = () => props.draft.kind()
  return (
    <>
      <Stack gap={2}>
        <ChipGroup
          label={words().kind}
          choices={props.draft.kinds().map((value) => ({ value, label: words().kinds[value] }))}
          value={kind()}
          onChange={props.draft.setKind}
        />
        <Text voice="soft">{words().explained[kind()]}</Text>
      </Stack>
      <Show when={props.draft.currencies().length > 1}>
        <ChipGroup
          label={rest().agreements.plan.currency}
          choices={props.draft.currencies().map((one) => ({ value: one, label: one }))}
          value={props.draft.currency()}
          onChange={props.draft.setCurrency}
        />
      </Show>
      <Sum draft={props.draft} tried={props.tried} />
      <Until draft={props.draft} />
      <Show when={kind() !== 'discount'}>
        <InvoiceChoice
          invoices={props.draft.open().filter((one) => one.invoice.currency === props.draft.currency())}
          chosen={props.draft.ids()}
          onChange={props.draft.setIds}
        />
      </Show>
      <Show when={kind() === 'extension'}>
        <Stack gap={1}>
          <CheckField
            label={words().movesDueDate}
            checked={props.draft.movesDueDate()}
            onChange={props.draft.setMovesDueDate}
          />
          <Text voice="soft">{words().movesDueDateHint}</Text>
        </Stack>
      </Show>
      <NotedLine
        label={words().terms}
        aside={rest().acts.optional}
        value={props.draft.terms()}
        onInput={props.draft.setTerms}
        maxLength={1000}
      />
    </>
  )
}

/** Said at once when it is too much; that it is missing only once the person asked to save. */
function Sum(props: { draft: ArrangementDraft; tried: boolean }) {
  const words = () => rest().agreements.arrangement
  const kind = () => props.draft.kind()
  const error = () => {
    const issues = props.draft.issues()
    if (issues.includes('too-much')) return words().issues['too-much']
    return props.tried && issues.includes('amount') ? words().issues.amount : undefined
  }
  const hint = () =>
    kind() === 'gesture' && props.draft.amount() && !error()
      ? words().toPay(money(props.draft.toPay(), props.draft.currency()))
      : undefined
  return (
    <Show when={kind() !== 'extension'}>
      <AmountField
        label={words().amount[kind() === 'gesture' ? 'gesture' : 'discount']}
        currency={props.draft.currency()}
        value={props.draft.amount()}
        onInput={props.draft.setAmount}
        hint={hint()}
        error={error()}
      />
    </Show>
  )
}

function Until(props: { draft: ArrangementDraft }) {
  const book = useBook()
  const words = () => rest().agreements.arrangement
  const error = () => {
    const code = props.draft.issues().find((issue) => issue === 'day' || issue === 'past' || issue === 'far')
    return code && words().issues[code]
  }
  return (
    <Stack gap={2}>
      <ChipGroup
        label={words().until[props.draft.kind()]}
        choices={props.draft.days().map(({ days, on }) => ({
          value: on,
          label: days ? words().inDays(days) : words().today,
        }))}
        value={props.draft.until()}
        onChange={props.draft.setUntil}
        wrap
      />
      <DateField
        label={rest().agreements.plan.date}
        value={props.draft.until()}
        onInput={props.draft.setUntil}
        min={book.today()}
        error={error()}
      />
    </Stack>
  )
}
