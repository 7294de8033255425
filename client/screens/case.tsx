/** One debtor: what is due and how late, what happened, what comes next, and everything one can do about it. */
import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../server/domain/dunning/case.ts'
import type { Client, Contact } from '../../server/domain/records/cards.ts'
import { useBook } from '../book/context.ts'
import { mayManage } from '../book/rights.ts'
import { rest } from '../i18n/index.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { EditIcon, FileIcon, MergeIcon, PeopleIcon, PlusIcon, TrashIcon, UndoIcon } from '../ui/icons.tsx'
import { Stack } from '../ui/layout.tsx'
import { Menu } from '../ui/lazy.tsx'
import type { MenuItem } from '../ui/menu.tsx'
import { Screen } from '../ui/screen.tsx'
import { createCase } from './acts/case.ts'
import { leave } from './acts/departures.ts'
import type { Overrides } from './acts/guarded.ts'
import { recordWithUndo } from './acts/record.ts'
import { ReturnLine } from './acts/return-line.tsx'
import { AgreementsSection } from './agreements/agreements-section.tsx'
import { additions } from './case/add-sheet.tsx'
import { CaseFoot } from './case/case-foot.tsx'
import { ContactList } from './case/contact-list.tsx'
import { Figures } from './case/figures.tsx'
import { InvoiceList } from './case/invoice-list.tsx'
import { NextStepCard } from './case/next-step.tsx'
import { BegunNote, LikelyDuplicate, MergedNames, Thanks } from './case/notices.tsx'
import { CaseSheets, createSheets } from './case/sheets.tsx'
import { TimelineView } from './case/timeline-view.tsx'
import { WarningList } from './case/warning-list.tsx'
import { caseWarnings } from './case/warnings.ts'
import { withRole } from './client/person.ts'
import { CaseDisputes } from './disputes/case-disputes.tsx'
import { FilesRow } from './files/files-row.tsx'
import { InterestRow } from './interest/interest-row.tsx'
import { sharedNumbers } from './invoice/same-number.ts'
import { InsolvencyPanel } from './law/insolvency-panel.tsx'
import { KindQuestion } from './law/kind-question.tsx'
import { LawSection } from './law/law-section.tsx'
import { ReasonCounts } from './outcome/reason-counts.tsx'
import { PapersRow } from './papers/papers-row.tsx'
import { PayRow } from './pay/pay-row.tsx'
import { BillTasks, Exposure, PapersFirst, PreventiveSection } from './preventive/preventive-section.tsx'
import { ProfileCard } from './preventive/profile-card.tsx'
import { Assignment } from './team/assignment.tsx'
import { LooksLine } from './team/looks-line.tsx'
import { Writing } from './team/writing.tsx'

export default function Case() {
  const params = useParams<{ id: string }>()
  const book = useBook()
  const known = createCase(book, () => params.id)
  return (
    <Show when={known()} fallback={<Gone />}>
      {(both) => <CaseFile facts={both().facts} plan={both().plan} />}
    </Show>
  )
}

function CaseFile(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams<{ add?: string }>()
  const sheets = createSheets()
  const client = () => props.facts.client
  const shared = createMemo(() =>
    sharedNumbers(
      book,
      client().creditorId,
      props.facts.invoices.map((invoice) => invoice.number),
    ),
  )
  const warnings = () => caseWarnings(props.facts, props.plan, shared(), book.today())
  const merged = createMemo(() =>
    book
      .all('client')
      .filter((one) => one.mergedInto && one.id !== client().id && book.canonical(one.id) === client().id),
  )

  // Another screen, or a sheet of this one, may ask for one of the sheets, once.
  createEffect(() => {
    const asked = additions.find((one) => one === search.add)
    if (!asked) return
    setSearch({ add: null }, { replace: true })
    sheets.open({ name: asked })
  })

  function called(contact: Contact, overrides?: Overrides) {
    void leave(book, {
      clientId: client().id,
      channel: 'call',
      contactId: contact.id,
      ...(overrides && { overrides }),
    })
    setTimeout(() => navigate(`/clients/${client().id}/call?contact=${contact.id}`), 0)
  }

  const newInvoice = () => navigate(`/invoices/new?client=${client().id}`)
  const menu = (): MenuItem[] => [
    { label: rest().client.edit, icon: EditIcon, onSelect: () => navigate(`/clients/${client().id}/edit`) },
    { label: rest().caseFile.additions.invoice, icon: PlusIcon, onSelect: newInvoice },
    {
      label: rest().evidence.menu,
      icon: FileIcon,
      onSelect: () => navigate(`/clients/${client().id}/evidence`),
    },
    { label: rest().client.merge.menu, icon: MergeIcon, onSelect: () => sheets.open({ name: 'merge' }) },
    ...merged().map((one) => ({
      label: rest().client.merge.split(one.name),
      icon: UndoIcon,
      onSelect: () => void split(one),
    })),
    ...(mayManage(book) ? [erase()] : []),
  ]

  const erase = (): MenuItem => ({
    label: rest().privacy.client.menu,
    icon: TrashIcon,
    tone: 'danger',
    onSelect: () => navigate(`/clients/${client().id}/erase`),
  })

  const split = (one: Client) =>
    recordWithUndo(
      book,
      [{ op: 'patch', kind: 'client', id: one.id, fields: { mergedInto: null } }],
      rest().client.merge.splitDone(one.name),
    )

  return (
    <Screen
      title={client().name}
      detail={whoTheyAre(props.facts)}
      back={{ href: '/clients', label: rest().acts.back }}
      actions={
        <Writing>
          <Menu label={rest().acts.more} items={menu()} />
        </Writing>
      }
      foot={
        <Writing fallback={<LooksLine />}>
          <CaseFoot facts={props.facts} plan={props.plan} onAdd={() => sheets.open({ name: 'add' })} />
        </Writing>
      }
    >
      <Writing>
        <ReturnLine clientId={client().id} />
        <BegunNote facts={props.facts} sheets={sheets} />
        <Thanks facts={props.facts} plan={props.plan} sheets={sheets} />
      </Writing>
      <Figures facts={props.facts} plan={props.plan} />
      <NextStepCard facts={props.facts} plan={props.plan} />
      <WarningList warnings={warnings()} />
      <InsolvencyPanel facts={props.facts} sheets={sheets} />
      <Writing>
        <KindQuestion facts={props.facts} />
      </Writing>
      <Exposure facts={props.facts} />
      <Writing>
        <PapersFirst facts={props.facts} plan={props.plan} />
        <LikelyDuplicate facts={props.facts} sheets={sheets} />
      </Writing>
      <AgreementsSection facts={props.facts} plan={props.plan} onNewPlan={() => sheets.open({ name: 'plan' })} />
      <BillTasks facts={props.facts} />
      <CaseDisputes facts={props.facts} onClose={(dispute) => sheets.open({ name: 'closeDispute', dispute })} />
      <Show when={props.facts.invoices.length > 0}>
        <InvoiceList state={props.plan.state} />
      </Show>
      <Show when={props.plan.state.due.length > 0}>
        <PayRow clientId={client().id} />
      </Show>
      <InterestRow facts={props.facts} plan={props.plan} />
      <Show when={props.facts.invoices.length > 0}>
        <PapersRow facts={props.facts} />
      </Show>
      <FilesRow about={{ clientId: client().id }} />
      <ReasonCounts facts={props.facts} />
      <Assignment client={client()} />
      <ContactList facts={props.facts} onCall={called} />
      <Writing>
        <PreventiveSection facts={props.facts} plan={props.plan} />
      </Writing>
      <LawSection facts={props.facts} plan={props.plan} />
      <Writing>
        <ProfileCard facts={props.facts} />
      </Writing>
      <section>
        <Stack gap={2}>
          <h2>{rest().caseFile.timeline}</h2>
          <MergedNames merged={merged()} />
          <TimelineView
            facts={props.facts}
            plan={props.plan}
            onOpen={(entry) => sheets.open({ name: 'entry', entry })}
          />
        </Stack>
      </section>
      <CaseSheets sheets={sheets} facts={props.facts} plan={props.plan} onInvoice={newInvoice} />
    </Screen>
  )
}

/** Kind, creditor, and the first person to speak to. */
function whoTheyAre({ client, creditor, workspaceKind, contacts }: CaseFacts): string {
  const first = contacts.find((one) => one.role === 'pays' || one.role === 'decides') ?? contacts[0]
  return [
    client.kind !== 'unknown' && rest().client.kinds[client.kind],
    workspaceKind === 'mandate' && rest().clients.forCreditor(creditor.name),
    first && withRole(first),
  ]
    .filter(Boolean)
    .join(' · ')
}

function Gone() {
  return (
    <Screen title={rest().caseFile.title} back={{ href: '/clients', label: rest().acts.back }}>
      <EmptyState icon={PeopleIcon} title={rest().caseFile.gone} text={rest().caseFile.goneText} />
    </Screen>
  )
}
