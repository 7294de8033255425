/** One invoice: its figures, its dates, what was paid or credited on it; corrected, or deleted while nothing hangs on it. */
import { useNavigate, useParams } from '@solidjs/router'
import { createMemo, createSignal, Show } from 'solid-js'
import type { CaseFacts, CasePlan, InvoiceState } from '../../server/domain/dunning/case.ts'
import { useBook } from '../book/context.ts'
import { mayWrite } from '../book/rights.ts'
import { rest } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { EditIcon, FileIcon, PersonIcon, TrashIcon } from '../ui/icons.tsx'
import { Stack } from '../ui/layout.tsx'
import { Menu } from '../ui/lazy.tsx'
import { List, Row } from '../ui/list.tsx'
import type { MenuItem } from '../ui/menu.tsx'
import { Screen } from '../ui/screen.tsx'
import { recordWithUndo } from './acts/record.ts'
import { CaseSheets, createSheets } from './case/sheets.tsx'
import { liveFacts, timeline, voidedFacts } from './case/timeline.ts'
import { Told } from './case/timeline-view.tsx'
import { filesAbout } from './files/about.ts'
import { FilesRow } from './files/files-row.tsx'
import { concerning } from './invoice/concerning.ts'
import { DoubtList } from './invoice/doubt-list.tsx'
import { invoiceDoubts } from './invoice/doubts.ts'
import { InvoiceEditSheet } from './invoice/edit-sheet.tsx'
import { InvoiceFigures } from './invoice/figures.tsx'
import { hanging } from './invoice/hanging.ts'
import { MentionsCard } from './invoice/mentions-card.tsx'
import { sameNumber } from './invoice/same-number.ts'
import { longTerm } from './invoice/term.ts'
import { TermNotice } from './invoice/term-notice.tsx'
import { BillList } from './preventive/bill-list.tsx'
import { PapersCard } from './preventive/papers-card.tsx'
import { LooksLine } from './team/looks-line.tsx'
import { Writing } from './team/writing.tsx'

export default function InvoicePage() {
  const params = useParams<{ id: string }>()
  const book = useBook()
  const known = createMemo(() => {
    const invoice = book.get('invoice', params.id)
    const facts = invoice && book.facts(invoice.clientId)
    const plan = invoice && book.plan(invoice.clientId)
    const state = plan && [...plan.state.open, ...plan.state.settled].find((one) => one.invoice.id === params.id)
    return facts && plan && state ? { facts, plan, state } : null
  })
  return (
    <Show when={known()} fallback={<Gone />}>
      {(all) => <InvoiceFile {...all()} />}
    </Show>
  )
}

function InvoiceFile(props: { facts: CaseFacts; plan: CasePlan; state: InvoiceState }) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().invoice
  const sheets = createSheets()
  const [editing, setEditing] = createSignal(false)
  const invoice = () => props.state.invoice
  const clientHref = () => `/clients/${props.facts.client.id}`
  const hangs = createMemo(() => hanging(props.facts, props.state))
  const doubts = createMemo(() =>
    invoiceDoubts(
      invoice(),
      sameNumber(book, props.facts.client.creditorId, invoice().number, invoice().id),
      book.today(),
    ),
  )
  const term = createMemo(() => {
    const { client } = props.facts
    return longTerm(book, { invoice: invoice(), client, creditorId: client.creditorId })
  })
  const entries = createMemo(() => {
    const live = liveFacts(props.facts)
    const about = concerning(invoice().id, props.facts)
    return timeline(
      live.filter(about),
      voidedFacts(book, props.facts.client.id, live).filter(about),
      [],
      props.facts.timeZone,
      filesAbout(book, { clientId: props.facts.client.id, invoiceId: invoice().id }),
    )
  })

  async function remove() {
    const { id, number } = invoice()
    const back = clientHref()
    const recorded = await recordWithUndo(book, [{ op: 'delete', kind: 'invoice', id }], words().deleted(number))
    if (recorded.ok) navigate(back, { replace: true })
  }

  const menu = (): MenuItem[] => [
    { label: rest().acts.edit, icon: EditIcon, onSelect: () => setEditing(true) },
    ...(hangs().free
      ? [{ label: words().delete, icon: TrashIcon, tone: 'danger' as const, onSelect: () => void remove() }]
      : []),
  ]
  const isOpen = () => props.state.remaining > 0

  return (
    <Screen
      title={words().titled(invoice().number)}
      detail={invoice().project}
      back={{ href: clientHref(), label: rest().acts.back }}
      actions={
        <Writing>
          <Menu label={rest().acts.more} items={menu()} />
        </Writing>
      }
      foot={
        <Writing fallback={<LooksLine />}>
          <Show
            when={isOpen()}
            fallback={
              <Button grow icon={EditIcon} onClick={() => setEditing(true)}>
                {rest().acts.edit}
              </Button>
            }
          >
            <Button tone="primary" grow onClick={() => sheets.open({ name: 'payment', invoiceId: invoice().id })}>
              {rest().caseFile.additions.payment}
            </Button>
            <Button grow onClick={() => sheets.open({ name: 'creditNote', invoiceId: invoice().id })}>
              {rest().caseFile.additions.creditNote}
            </Button>
          </Show>
        </Writing>
      }
    >
      <InvoiceFigures facts={props.facts} state={props.state} />
      <DoubtList doubts={doubts()} />
      <TermNotice term={isOpen() ? term() : null} />
      <List label={words().seeAlso}>
        <Row leading={<PersonIcon />} title={props.facts.client.name} detail={words().openCase} href={clientHref()} />
        <Show when={invoice().link}>
          {(link) => <Row leading={<FileIcon />} title={words().openLink} detail={link()} href={safe(link())} />}
        </Show>
      </List>
      <Show when={isOpen() && mayWrite(book)}>
        <Button wide onClick={() => sheets.open({ name: 'dispute', invoiceId: invoice().id })}>
          {rest().caseFile.dispute.title}
        </Button>
      </Show>
      <Writing>
        <PapersCard facts={props.facts} invoice={invoice()} />
        <Show when={isOpen()}>
          <MentionsCard facts={props.facts} invoice={invoice()} />
        </Show>
      </Writing>
      <FilesRow about={{ clientId: props.facts.client.id, invoiceId: invoice().id }} />
      <BillList facts={props.facts} state={props.state} />
      <section>
        <Stack gap={2}>
          <h2>{words().happened}</h2>
          <Told
            entries={entries()}
            facts={props.facts}
            plan={props.plan}
            onOpen={(entry) => sheets.open({ name: 'entry', entry })}
            none={words().nothingHappened}
          />
        </Stack>
      </section>
      <CaseSheets
        sheets={sheets}
        facts={props.facts}
        plan={props.plan}
        onInvoice={() => navigate(`/invoices/new?client=${props.facts.client.id}`)}
      />
      <Show when={editing()}>
        <InvoiceEditSheet
          invoice={invoice()}
          creditorId={props.facts.client.creditorId}
          hanging={hangs()}
          onCreditNote={isOpen() ? () => sheets.open({ name: 'creditNote', invoiceId: invoice().id }) : undefined}
          onGone={() => setEditing(false)}
        />
      </Show>
    </Screen>
  )
}

/** A link typed by hand or read from a file is only followed to the web. */
const safe = (link: string): string | undefined => (/^https?:\/\//i.test(link) ? link : undefined)

function Gone() {
  return (
    <Screen title={rest().invoice.one} back={{ href: '/clients', label: rest().acts.back }}>
      <EmptyState icon={FileIcon} title={rest().invoice.gone} text={rest().invoice.goneText} />
    </Screen>
  )
}
