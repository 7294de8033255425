/** A new invoice in six fields: client, kind, number, issue date, due date, amount; the rest on demand. Kept as it is typed. */
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createResource, createSignal, Show, untrack } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import { newId } from '../../server/domain/records/new-id.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { now } from '../book/clock.ts'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Stack } from '../ui/layout.tsx'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { DateField, TextField } from '../ui/text-field.tsx'
import { recordWithUndo } from './acts/record.ts'
import { AmountField } from './case/amount-field.tsx'
import { type Issues, issuesOf } from './case/issues.ts'
import { ClientPick } from './invoice/client-pick.tsx'
import { DoubtList } from './invoice/doubt-list.tsx'
import { invoiceDoubts } from './invoice/doubts.ts'
import { emptyInvoice, type InvoiceForm, invoiceWanted, issued, retentionFault } from './invoice/form.ts'
import { hasMore, MoreFields, retentionIssues } from './invoice/more-fields.tsx'
import { sameNumber } from './invoice/same-number.ts'
import { longTerm } from './invoice/term.ts'
import { TermNotice } from './invoice/term-notice.tsx'
import { forWriters } from './team/writing.tsx'

const FORM = 'invoice-form'
const DRAFT = 'invoice:new'

export default forWriters(InvoiceNew)

function InvoiceNew() {
  const book = useBook()
  const [params] = useSearchParams<{ client?: string }>()
  const [draft] = createResource(async () => (await book.drafts.get<InvoiceForm>(DRAFT)) ?? null)
  const asked = () => (params.client && book.get('client', params.client) ? params.client : '')
  const back = () => ({ href: asked() ? `/clients/${asked()}` : '/', label: rest().acts.back })
  return (
    <Screen
      title={rest().invoice.title}
      back={back()}
      foot={
        <Button type="submit" form={FORM} tone="primary" wide>
          {rest().acts.save}
        </Button>
      }
    >
      <Show when={draft.state === 'ready'} fallback={<Skeleton />}>
        <Form asked={asked()} draft={draft() ?? null} />
      </Show>
    </Screen>
  )
}

function Form(props: { asked: Id | ''; draft: InvoiceForm | null }) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().invoice
  const fresh = () => emptyInvoice(book.today(), book.workspace()?.currency ?? 'EUR', props.asked)
  // A draft for somebody else waits until it is asked for from there, or from nowhere in particular.
  const start = untrack(() =>
    props.draft && (!props.asked || props.draft.clientId === props.asked) ? props.draft : null,
  )
  const [form, setForm] = createStore<InvoiceForm>(start ?? untrack(fresh))
  const [resumed, setResumed] = createSignal(!!start)
  const [issues, setIssues] = createSignal<Issues>({})
  const opened = untrack(() => hasMore(form))

  const known = () => (form.clientId ? book.get('client', book.canonical(form.clientId)) : undefined)
  const creditorId = () => known()?.creditorId ?? form.newClient?.creditorId ?? book.creditors()[0]?.id ?? ''
  const doubts = () => invoiceDoubts(form, sameNumber(book, creditorId(), form.number), book.today())
  const term = () => {
    const client = form.newClient ?? known()
    if (!client) return null
    const invoice = { ...form, nature: form.nature || undefined }
    return longTerm(book, { invoice, client: { ...client, kind: form.kind || client.kind }, creditorId: creditorId() })
  }

  function change(part: Partial<InvoiceForm>) {
    setForm(part)
    void book.drafts.set(DRAFT, structuredClone(unwrap(form)))
  }

  function startOver() {
    setForm(reconcile(fresh()))
    setResumed(false)
    void book.drafts.clear(DRAFT)
  }

  async function save(event: SubmitEvent) {
    event.preventDefault()
    if (!form.newClient && !known()) {
      setIssues({ clientId: words().chooseClient })
      return
    }
    const fault = retentionFault(form, form.amount)
    if (fault) {
      setIssues(retentionIssues(fault))
      return
    }
    const ids = { client: newId(now()), invoice: newId(now()) }
    const recorded = await recordWithUndo(book, invoiceWanted(unwrap(form), known(), ids), words().saved(form.number))
    setIssues(issuesOf(recorded))
    if (!recorded.ok) return
    await book.drafts.clear(DRAFT)
    navigate(`/clients/${form.newClient ? ids.client : form.clientId}`, { replace: true })
  }

  return (
    <form id={FORM} novalidate onSubmit={(event) => void save(event)}>
      <Stack gap={4}>
        <Show when={resumed()}>
          <Banner
            tone="action"
            actions={
              <Button tone="quiet" onClick={startOver}>
                {words().startOver}
              </Button>
            }
          >
            {words().resumed}
          </Banner>
        </Show>
        <ClientPick form={form} onChange={change} error={issues().clientId} />
        <TextField
          label={words().number}
          value={form.number}
          onInput={(number) => change({ number })}
          maxLength={80}
          error={issues().number}
        />
        <DateField
          label={words().issuedOn}
          value={form.issuedOn}
          onInput={(issuedOn) => change(issued(form, issuedOn))}
          error={issues().issuedOn}
        />
        <DateField
          label={words().dueOn}
          hint={form.dueTyped ? undefined : words().dueProposed}
          value={form.dueOn}
          onInput={(dueOn) => change({ dueOn, dueTyped: true })}
          error={issues().dueOn}
        />
        <TermNotice term={term()} />
        <AmountField
          label={words().amount}
          currency={form.currency}
          value={form.amount}
          onInput={(amount) => change({ amount })}
          error={issues().amount}
        />
        <DoubtList doubts={doubts()} />
        <Disclosure label={words().complete} open={opened}>
          <Stack gap={4}>
            <MoreFields form={form} currency={form.currency} issues={issues()} onChange={change} />
            <TextField
              label={words().currency}
              value={form.currency}
              onInput={(currency) => change({ currency: currency.toUpperCase() })}
              maxLength={3}
              error={issues().currency}
            />
          </Stack>
        </Disclosure>
      </Stack>
    </form>
  )
}
