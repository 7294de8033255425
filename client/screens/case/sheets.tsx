/** The sheets of the case: which one is open, and the one place where each is made. */
import { useNavigate } from '@solidjs/router'
import { type Accessor, createSignal, Match, Switch } from 'solid-js'
import type { CaseFacts, CasePlan, Money } from '../../../server/domain/dunning/case.ts'
import type { Dispute, LegalActKind } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { rest } from '../../i18n/index.ts'
import { ArrangementSheet } from '../agreements/arrangement-sheet.tsx'
import { PlanSheet } from '../agreements/plan-sheet.tsx'
import { MergeSheet } from '../client/merge-sheet.tsx'
import { InsolvencySheet } from '../law/insolvency-sheet.tsx'
import { LegalActSheet } from '../law/legal-act-sheet.tsx'
import { type Addition, AddSheet } from './add-sheet.tsx'
import { CloseDisputeSheet } from './close-dispute-sheet.tsx'
import { CreditNoteSheet } from './credit-note-sheet.tsx'
import { DisputeSheet } from './dispute-sheet.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import { ExchangeSheet } from './exchange-sheet.tsx'
import { NoteSheet } from './note-sheet.tsx'
import { PauseSheet } from './pause-sheet.tsx'
import { PaymentSheet } from './payment-sheet.tsx'
import { PromiseSheet } from './promise-sheet.tsx'
import type { ActEntry } from './timeline.ts'

export type Opened =
  | { name: 'add' }
  | { name: Addition; invoiceId?: Id; actKind?: LegalActKind }
  | { name: 'entry'; entry: ActEntry }
  | { name: 'closeDispute'; dispute: Dispute }
  | { name: 'merge'; suggested?: Id }

export interface Sheets {
  opened: Accessor<Opened | null>
  open: (sheet: Opened) => void
  /** The sheet has left the screen. */
  gone: () => void
  /** What was just recorded as received, until somebody was thanked for it. */
  received: Accessor<Money | null>
  setReceived: (sum: Money | null) => void
}

export function createSheets(): Sheets {
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const [received, setReceived] = createSignal<Money | null>(null)
  return { opened, open: setOpened, gone: () => setOpened(null), received, setReceived }
}

export function CaseSheets(props: { sheets: Sheets; facts: CaseFacts; plan: CasePlan; onInvoice: () => void }) {
  const named = <N extends Opened['name']>(name: N) => {
    const now = props.sheets.opened()
    return now?.name === name ? (now as Extract<Opened, { name: N }>) : null
  }
  const addition = (name: Addition) => named(name) as { name: Addition; invoiceId?: Id; actKind?: LegalActKind } | null
  const gone = () => props.sheets.gone()
  const navigate = useNavigate()
  const known = () => ({ facts: props.facts, state: props.plan.state, onGone: gone })
  return (
    <Switch>
      <Match when={named('add')}>
        <AddSheet
          state={props.plan.state}
          detail={props.facts.client.name}
          onPick={(name) => props.sheets.open({ name })}
          onInvoice={() => props.onInvoice()}
          onFiles={() => navigate(`/clients/${props.facts.client.id}/files`)}
          onGone={gone}
        />
      </Match>
      <Match when={addition('note')}>
        <NoteSheet {...known()} />
      </Match>
      <Match when={addition('payment')}>
        {(sheet) => <PaymentSheet {...known()} invoiceId={sheet().invoiceId} onReceived={props.sheets.setReceived} />}
      </Match>
      <Match when={addition('promise')}>
        <PromiseSheet {...known()} />
      </Match>
      <Match when={addition('plan')}>
        <PlanSheet {...known()} />
      </Match>
      <Match when={addition('arrangement')}>
        <ArrangementSheet {...known()} />
      </Match>
      <Match when={addition('exchange')}>
        <ExchangeSheet {...known()} />
      </Match>
      <Match when={addition('creditNote')}>
        {(sheet) => <CreditNoteSheet {...known()} invoiceId={sheet().invoiceId} />}
      </Match>
      <Match when={addition('dispute')}>{(sheet) => <DisputeSheet {...known()} invoiceId={sheet().invoiceId} />}</Match>
      <Match when={addition('pause')}>
        <PauseSheet {...known()} />
      </Match>
      <Match when={addition('legalAct')}>{(sheet) => <LegalActSheet {...known()} kind={sheet().actKind} />}</Match>
      <Match when={addition('insolvency')}>
        <InsolvencySheet {...known()} />
      </Match>
      <Match when={named('entry')}>
        {(sheet) => (
          <EntrySheet
            entry={sheet().entry}
            facts={props.facts}
            promises={props.plan.state.promises}
            onCloseDispute={(dispute) => props.sheets.open({ name: 'closeDispute', dispute })}
            onGone={gone}
          />
        )}
      </Match>
      <Match when={named('closeDispute')}>
        {(sheet) => (
          <CloseDisputeSheet
            dispute={sheet().dispute}
            detail={rest().caseFile.onInvoice(
              props.facts.invoices.find((one) => one.id === sheet().dispute.invoiceId)?.number ?? '…',
            )}
            onGone={gone}
          />
        )}
      </Match>
      <Match when={named('merge')}>
        {(sheet) => <MergeSheet client={props.facts.client} suggested={sheet().suggested} onGone={gone} />}
      </Match>
    </Switch>
  )
}
