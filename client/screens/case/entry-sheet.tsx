/** One moment of the timeline, whole: exact words, dates, where it was recorded; and the way to take it back. */
import { For, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/days.ts'
import type { CaseFacts, PromiseState } from '../../../server/domain/dunning/case.ts'
import type { Dispute, Interaction, Payment } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import { day, moment, money, rest, t } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { personName } from '../client/person.ts'
import css from './entry-sheet.module.css'
import { entryTitle, promiseState, reasonOf } from './entry-words.ts'
import { createRise } from './rise.ts'
import type { ActEntry } from './timeline.ts'

export function EntrySheet(props: {
  entry: ActEntry
  facts: CaseFacts
  promises: readonly PromiseState[]
  onCloseDispute: (dispute: Dispute) => void
  onGone: () => void
}) {
  const rise = createRise(() => props.onGone())
  const book = useBook()
  const words = () => rest().caseFile.entry
  const at = () => ({ today: book.today(), timeZone: props.facts.timeZone })
  const interaction = () =>
    props.entry.facts.find(({ kind }) => kind === 'interaction')?.fact as Interaction | undefined
  const openDispute = () => {
    const found = props.entry.facts.find(({ kind }) => kind === 'dispute')?.fact as Dispute | undefined
    const closed = props.facts.disputeClosings.some((closing) => closing.disputeId === found?.id)
    return props.entry.voided || closed ? undefined : found
  }

  const leaveToClose = (dispute: Dispute) => rise.leaveFor(() => props.onCloseDispute(dispute))

  async function takeAway() {
    const [first, ...others] = props.entry.facts
    const target =
      others.length > 0
        ? { undoes: 'act' as const, target: first.fact.act }
        : { undoes: 'fact' as const, target: first.fact.id }
    const recorded = await recordWithUndo(book, [{ op: 'create', kind: 'void', record: target }], words().voided)
    if (recorded.ok) rise.close()
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={
        interaction()?.channel === 'note' ? t().plan.channels.note : entryTitle(props.entry, { ...props, at: at() })
      }
      detail={day(props.entry.day, 'full')}
      closeLabel={rest().acts.close}
      foot={
        <Show when={!props.entry.voided}>
          <Show when={openDispute()}>
            {(dispute) => (
              <Button tone="primary" grow onClick={() => leaveToClose(dispute())}>
                {rest().caseFile.disputeClosing.title}
              </Button>
            )}
          </Show>
          <Button tone="danger" grow onClick={() => void takeAway()}>
            {words().void}
          </Button>
        </Show>
      }
    >
      <Show when={props.entry.voided}>
        <Badge>{rest().caseFile.told.voided}</Badge>
      </Show>
      <Show when={interaction()?.subject}>{(subject) => <p class={css.subject}>{subject()}</p>}</Show>
      <Show when={interaction()?.text}>{(text) => <blockquote class={css.exact}>{text()}</blockquote>}</Show>
      <Show when={interaction()?.note}>{(note) => <blockquote class={css.exact}>{note()}</blockquote>}</Show>
      <For each={props.entry.facts}>
        {(one) => <Show when={reasonOf(one)}>{(reason) => <blockquote class={css.exact}>{reason()}</blockquote>}</Show>}
      </For>
      <Stack>
        <Facts items={details(props, at().today, book.meta().device)} />
      </Stack>
    </Sheet>
  )
}

/** What is known of it beside its title and its words. */
function details(
  { entry, facts, promises }: { entry: ActEntry; facts: CaseFacts; promises: readonly PromiseState[] },
  today: string,
  device: string,
): Fact[] {
  const words = rest().caseFile.entry
  const [lead] = entry.facts
  const interaction = entry.facts.find(({ kind }) => kind === 'interaction')?.fact as Interaction | undefined
  const contact = facts.contacts.find((one) => one.id === interaction?.contactId)
  const recorded = moment(lead.fact.at, { today, timeZone: facts.timeZone })
  const state = promiseState(entry, promises)
  const late = dayIn(lead.fact.at, facts.timeZone) !== entry.day || !interaction
  const items: (Fact | false | null | undefined)[] = [
    contact && { label: words.with, value: personName(contact) },
    state && { label: words.state, value: state.text, tone: state.tone },
    interaction?.state &&
      interaction.channel !== 'call' && { label: words.state, value: words.states[interaction.state] },
    ...(lead.kind === 'payment' ? paymentDetails(lead.fact, facts) : []),
    { label: late ? words.recorded : words.at, value: recorded },
    { label: words.by, value: lead.fact.device === device ? words.here : words.elsewhere },
  ]
  return items.filter((one) => !!one)
}

function paymentDetails(payment: Payment, facts: CaseFacts): Fact[] {
  const words = rest().caseFile.payment
  const left = payment.amount - payment.allocations.reduce((sum, part) => sum + part.amount, 0)
  return [
    ...(payment.method ? [{ label: rest().outcomes.method, value: rest().outcomes.methods[payment.method] }] : []),
    ...payment.allocations.map((part) => ({
      label: words.onInvoice(facts.invoices.find((one) => one.id === part.invoiceId)?.number ?? '…'),
      value: money(part.amount, payment.currency),
    })),
    ...(left > 0 ? [{ label: words.left, value: money(left, payment.currency) }] : []),
  ]
}
