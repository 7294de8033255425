/** The fields of a dispute: all of the invoice and an answer in a week unless told otherwise, so that one tap can save it. */
import { type JSX, Show } from 'solid-js'
import { disputeTypes } from '../../../server/domain/ledger/disputes.ts'
import { useBook } from '../../book/context.ts'
import { language, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { DateField, SelectField } from '../../ui/text-field.tsx'
import { signOf } from '../outcome/sum-field.tsx'
import { NotedArea } from '../words/noted-text.tsx'
import type { Contest } from './contest.ts'

export interface ContestFieldsProps {
  contest: Contest
  /** The sentence of what the book refused, by field. */
  refused: (field: string) => string | undefined
  /** What else is asked, under the reason. */
  children?: JSX.Element
}

export function ContestFields(props: ContestFieldsProps) {
  const book = useBook()
  const words = () => rest().disputes
  const contest = () => props.contest
  const wrong = (field: 'amount' | 'on' | 'answerDue') => contest().fault(field) ?? props.refused(field)
  return (
    <>
      <Show when={contest().open().length > 1}>
        <SelectField
          label={words().invoice}
          value={contest().about()?.invoice.id ?? ''}
          choices={contest()
            .open()
            .map(({ invoice, remaining }) => ({
              value: invoice.id,
              label: `${invoice.number} · ${money(remaining, invoice.currency)}`,
            }))}
          onChange={(id) => contest().choose(id)}
        />
      </Show>
      <ChipGroup
        label={words().amount}
        wrap
        choices={[
          { value: 'whole', label: words().whole(money(contest().most(), contest().currency())) },
          { value: 'part', label: words().part },
        ]}
        value={contest().part() ? 'part' : 'whole'}
        onChange={(value) => contest().setPart(value === 'part' ? { cents: undefined } : undefined)}
      />
      <Show when={contest().part()} fallback={<Wrong text={wrong('amount')} />}>
        {(typed) => (
          <MoneyInput
            label={words().amount}
            value={typed().cents}
            onInput={(cents) => contest().setPart({ cents })}
            unit={signOf(contest().currency())}
            mark={language() === 'fr' ? ',' : '.'}
            autofocus
            error={wrong('amount')}
          />
        )}
      </Show>
      <ChipGroup
        label={`${words().type} (${rest().acts.optional})`}
        choices={disputeTypes.map((value) => ({ value, label: words().types[value] }))}
        value={contest().type()}
        onChange={(type) => contest().setType(type)}
      />
      <NotedArea
        label={words().reason}
        aside={rest().acts.optional}
        value={contest().reason()}
        onInput={contest().setReason}
        maxLength={1000}
        rows={2}
        error={props.refused('reason')}
      />
      <Disclosure label={words().more} open={!!wrong('answerDue') || !!wrong('on')}>
        <Stack gap={4}>
          <NotedArea
            label={words().evidence}
            aside={rest().acts.optional}
            hint={words().evidenceHint}
            value={contest().evidence()}
            onInput={contest().setEvidence}
            maxLength={1000}
            rows={2}
            error={props.refused('evidence')}
          />
          <DateField
            label={words().answerDue}
            hint={words().answerHint}
            value={contest().answerDue()}
            onInput={contest().setAnswerDue}
            min={contest().on()}
            error={wrong('answerDue')}
          />
          <DateField
            label={words().on}
            value={contest().on()}
            onInput={contest().setOn}
            max={book.today()}
            error={wrong('on')}
          />
        </Stack>
      </Disclosure>
      {props.children}
    </>
  )
}

/** What is wrong with all of it, where nothing is typed. */
function Wrong(props: { text: string | undefined }) {
  return (
    <Show when={props.text}>
      {(text) => (
        <Banner tone="danger" live>
          {text()}
        </Banner>
      )}
    </Show>
  )
}
