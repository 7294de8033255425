/** An invoice corrected: its amount only while nothing was sent or paid, else the way is a credit note. */
import { createSignal, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import type { Patch } from '../../../server/domain/records/changes.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { AmountField } from '../case/amount-field.tsx'
import { FormSheet } from '../case/form-sheet.tsx'
import type { Issues } from '../case/issues.ts'
import { createRise } from '../case/rise.ts'
import { DoubtList } from './doubt-list.tsx'
import { invoiceDoubts } from './doubts.ts'
import { optionalFields, retentionFault } from './form.ts'
import type { Hanging } from './hanging.ts'
import { MoreFields, moreOf, retentionIssues } from './more-fields.tsx'
import { sameNumber } from './same-number.ts'
import { longTerm } from './term.ts'
import { TermNotice } from './term-notice.tsx'

export function InvoiceEditSheet(props: {
  invoice: Invoice
  creditorId: string
  hanging: Hanging
  /** Absent where nothing remains to be credited. */
  onCreditNote?: () => void
  onGone: () => void
}) {
  const book = useBook()
  const words = () => rest().invoice
  const rise = createRise(() => props.onGone())
  // What another device corrects while this is open is not taken back by saving.
  const start = untrack(() => props.invoice)
  const { number, issuedOn, dueOn, amount } = start
  const [form, setForm] = createStore({
    number,
    issuedOn,
    dueOn,
    amount: amount as number | undefined,
    ...moreOf(start),
  })
  const [issues, setIssues] = createSignal<Issues>({})
  const [retention, setRetention] = createSignal<Issues>({})
  const doubts = () =>
    invoiceDoubts(form, sameNumber(book, props.creditorId, form.number, props.invoice.id), book.today())
  const term = () => {
    const client = book.get('client', book.canonical(props.invoice.clientId))
    const invoice = { ...form, currency: start.currency, nature: form.nature || undefined }
    return client ? longTerm(book, { invoice, client, creditorId: props.creditorId }) : null
  }

  async function save() {
    const fault = retentionFault(form, form.amount)
    setRetention(retentionIssues(fault))
    if (fault) return { ok: false as const, code: 'invalid' as const, issues: [] }
    const fields = changedOnly(start, {
      number: form.number,
      issuedOn: form.issuedOn,
      dueOn: form.dueOn,
      ...(props.hanging.locked ? {} : { amount: form.amount ?? 0 }),
      ...cleared(optionalFields(form)),
    })
    if (Object.keys(fields).length === 0) return null
    return recordWithUndo(book, [{ op: 'patch', kind: 'invoice', id: start.id, fields }], words().corrected)
  }

  return (
    <FormSheet title={words().edit} detail={props.invoice.number} onSave={save} onIssues={setIssues} rise={rise}>
      <Show
        when={props.hanging.locked}
        fallback={
          <AmountField
            label={words().amount}
            currency={props.invoice.currency}
            value={form.amount}
            onInput={(cents) => setForm({ amount: cents })}
            error={issues().amount}
          />
        }
      >
        {(why) => (
          <Banner
            actions={
              <Show when={props.onCreditNote}>
                {(credit) => (
                  <Button tone="quiet" onClick={() => rise.leaveFor(credit())}>
                    {words().makeCreditNote}
                  </Button>
                )}
              </Show>
            }
          >
            {words().amountLocked[why()]}
          </Banner>
        )}
      </Show>
      <TextField
        label={words().number}
        value={form.number}
        onInput={(text) => setForm({ number: text })}
        maxLength={80}
        error={issues().number}
      />
      <DateField
        label={words().issuedOn}
        value={form.issuedOn}
        onInput={(day) => setForm({ issuedOn: day })}
        error={issues().issuedOn}
      />
      <DateField
        label={words().dueOn}
        value={form.dueOn}
        onInput={(day) => setForm({ dueOn: day })}
        error={issues().dueOn}
      />
      <DoubtList doubts={doubts()} />
      <TermNotice term={term()} plain />
      <Stack>
        <MoreFields form={form} currency={start.currency} issues={{ ...issues(), ...retention() }} onChange={setForm} />
      </Stack>
    </FormSheet>
  )
}

/** An emptied field is cleared, which a patch says by `null`. */
const cleared = (fields: Patch<'invoice'>): Patch<'invoice'> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null]))

function changedOnly(invoice: Invoice, fields: Patch<'invoice'>): Patch<'invoice'> {
  const were = invoice as unknown as Record<string, unknown>
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => (were[name] ?? null) !== value))
}
