/** A contested part: of which invoice, how much of it, and why. The rest stays due. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { language, money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { SelectField, TextArea } from '../../ui/text-field.tsx'
import { type AskingProps, issueAt } from './asking.ts'
import { signOf } from './sum-field.tsx'
import { contested } from './talk.ts'

export function DisputeForm(props: AskingProps) {
  const book = useBook()
  const open = () => props.state.open
  const [chosen, setChosen] = createSignal(props.talk.stepInvoiceId)
  const invoice = () => open().find((state) => state.invoice.id === chosen()) ?? open()[0]
  const [part, setPart] = createSignal<{ cents: number | undefined }>()
  const [reason, setReason] = createSignal('')
  const [issues, setIssues] = createSignal<Issue[]>([])
  const remaining = () => invoice()?.remaining ?? 0
  const currency = () => invoice()?.invoice.currency ?? 'EUR'
  const tooMuch = () =>
    (part()?.cents ?? 0) > remaining() ? rest().outcomes.overContested(money(remaining(), currency())) : undefined

  async function save(): Promise<void> {
    const about = invoice()
    if (!about || tooMuch()) return
    const amount = part() ? (part()?.cents ?? 0) : remaining()
    const dispute = { invoiceId: about.invoice.id, on: book.today(), amount, reason: reason().trim() }
    const talk = { ...props.talk, invoiceIds: [about.invoice.id] }
    setIssues(await props.save(contested(talk, { outcome: 'LITIGE', note: props.note }, dispute)))
  }

  return (
    <>
      <Show when={open().length > 1}>
        <SelectField
          label={rest().outcomes.contestedInvoice}
          value={invoice()?.invoice.id ?? ''}
          choices={open().map((state) => ({
            value: state.invoice.id,
            label: `${state.invoice.number} · ${money(state.remaining, state.invoice.currency)}`,
          }))}
          onChange={(id) => {
            setChosen(id)
            setPart(undefined)
          }}
        />
      </Show>
      <ChipGroup
        label={rest().outcomes.contestedSum}
        wrap
        choices={[
          { value: 'whole', label: rest().outcomes.sum.all(money(remaining(), currency())) },
          { value: 'part', label: rest().outcomes.contestedPart },
        ]}
        value={part() ? 'part' : 'whole'}
        onChange={(value) => setPart(value === 'part' ? { cents: undefined } : undefined)}
      />
      <Show when={part()}>
        {(typed) => (
          <MoneyInput
            label={rest().outcomes.contestedSum}
            value={typed().cents}
            onInput={(cents) => setPart({ cents })}
            unit={signOf(currency())}
            mark={language() === 'fr' ? ',' : '.'}
            autofocus
            error={tooMuch() ?? issueAt(issues(), 'amount')}
          />
        )}
      </Show>
      <TextArea
        label={rest().outcomes.reason}
        aside={rest().acts.optional}
        value={reason()}
        onInput={setReason}
        maxLength={1000}
        rows={2}
        error={issueAt(issues(), 'reason')}
      />
      <Button tone="primary" wide onClick={() => void save()}>
        {rest().outcomes.saveDispute}
      </Button>
    </>
  )
}
