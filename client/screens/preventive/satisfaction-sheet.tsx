/** The satisfaction call: three questions with large answers; a reservation opens its dispute in the same act. */
import { createSignal, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { CaseFacts, CasePlan, InvoiceState } from '../../../server/domain/dunning/case.ts'
import {
  refuseSatisfaction,
  type SatisfactionAnswers,
  type SatisfactionRefusal,
} from '../../../server/domain/preventive/satisfaction.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Text } from '../../ui/text.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { FormSheet } from '../case/form-sheet.tsx'
import { Question } from './question.tsx'
import { Reservation } from './reservation.tsx'
import { satisfactionWanted } from './satisfaction-wanted.ts'

type DateChoice = 'due' | 'other' | 'unknown'

export function SatisfactionSheet(props: {
  facts: CaseFacts
  plan: CasePlan
  state: InvoiceState
  onGone: () => void
}) {
  const book = useBook()
  const words = () => rest().preventive.satisfaction
  const state = untrack(() => props.state)
  const { invoice } = state
  const [answers, setAnswers] = createStore<SatisfactionAnswers>({ work: null, invoice: null, date: null })
  const [dated, setDated] = createSignal<DateChoice>()
  const [refused, setRefused] = createSignal<SatisfactionRefusal | null>(null)
  const at = (...codes: SatisfactionRefusal[]) => {
    const code = refused()
    return code && codes.includes(code) ? words().refusals[code] : undefined
  }

  function reserve(work: 'yes' | 'reservation') {
    setAnswers({ work, amount: work === 'reservation' ? state.remaining - state.disputed : undefined })
  }

  function choose(choice: DateChoice) {
    setDated(choice)
    setAnswers({ date: choice === 'due' ? invoice.dueOn : choice === 'unknown' ? 'unknown' : null })
  }

  async function save() {
    const given = { ...answers, reason: answers.reason?.trim() || undefined }
    const refusal = refuseSatisfaction(given, state, book.today())
    setRefused(refusal)
    if (refusal) return { ok: false as const, code: 'invalid' as const, issues: [] }
    const wanted = satisfactionWanted(given, state, props.plan, book.today())
    const said =
      given.work === 'yes' ? words().saved : words().savedReserved(money(given.amount ?? 0, invoice.currency))
    return recordWithUndo(book, wanted, said)
  }

  return (
    <FormSheet
      title={words().title}
      detail={words().opening}
      saveLabel={words().save}
      onSave={save}
      onGone={props.onGone}
    >
      <Question label={words().work} answers={words().workAnswers} value={answers.work} onChange={reserve} />
      <Show when={answers.work === 'reservation'}>
        <Reservation
          answers={answers}
          currency={invoice.currency}
          onChange={setAnswers}
          typeError={at('reservation-type')}
          amountError={at('reservation-amount', 'reservation-above-remaining')}
        />
      </Show>
      <Question
        label={words().invoice}
        answers={words().invoiceAnswers}
        value={answers.invoice}
        onChange={(answer) => setAnswers({ invoice: answer })}
      />
      <Question
        label={words().date}
        answers={{
          due: words().dateAnswers.due(day(invoice.dueOn, 'short', book.today())),
          other: words().dateAnswers.other,
          unknown: words().dateAnswers.unknown,
        }}
        value={dated() ?? null}
        onChange={choose}
      />
      <Show when={dated() === 'other'}>
        <DateField
          label={words().otherDay}
          value={answers.date ?? ''}
          onInput={(date) => setAnswers({ date: date || null })}
          min={book.today()}
          error={at('date-past')}
        />
      </Show>
      <Show when={at('question-open')}>
        {(sentence) => (
          <Banner tone="danger" live>
            <Text>{sentence()}</Text>
          </Banner>
        )}
      </Show>
    </FormSheet>
  )
}
