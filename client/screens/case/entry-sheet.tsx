/** One moment of the timeline, whole: exact words, dates, where it was recorded; and the way to take it back. */
import { For, Show, Suspense } from 'solid-js'
import type { CaseFacts, PromiseState } from '../../../server/domain/dunning/case.ts'
import { trackedPapers } from '../../../server/domain/papers/tracking.ts'
import type { Dispute, Interaction } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { day, rest, t } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { lazyScreen } from '../frame/lazy-screen.ts'
import { authorOf } from '../team/authors.ts'
import css from './entry-sheet.module.css'
import { entryDetails } from './entry-sheet-details.ts'
import { entryTitle, reasonOf } from './entry-words.ts'
import { createRise } from './rise.ts'
import { type ActEntry, voidsOf } from './timeline.ts'

const OfFact = lazyScreen(async () => ({ default: (await import('../files/of-fact.tsx')).OfFact }))

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

  /** The paper it tells of, which has a page of its own once it left the phone. */
  const paperId = () => {
    const named = props.entry.facts.flatMap(({ kind, fact }) =>
      kind === 'paper' ? [fact.id] : kind === 'paperState' ? [fact.paperId] : [],
    )
    return trackedPapers(props.facts).find(({ paper }) => named.includes(paper.id))?.paper.id
  }

  /** Signed where it was somebody else. */
  const details = () => {
    const author = authorOf(book, props.entry.facts[0].fact.by)
    const signed = author ? [{ label: rest().team.byLabel, value: author }] : []
    return [...entryDetails(props, at().today, book.meta().device), ...signed]
  }

  const leaveToClose = (dispute: Dispute) => rise.leaveFor(() => props.onCloseDispute(dispute))

  async function takeAway() {
    const recorded = await recordWithUndo(book, voidsOf(book, props.entry), words().voided)
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
        <Show when={!props.entry.voided && mayWrite(book)}>
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
      <Show when={paperId()}>
        {(id) => (
          <Button wide href={`/clients/${props.facts.client.id}/papers/kept/${id()}`}>
            {rest().paperTrail.open}
          </Button>
        )}
      </Show>
      <Show when={interaction()?.note}>{(note) => <blockquote class={css.exact}>{note()}</blockquote>}</Show>
      <For each={props.entry.facts}>
        {(one) => <Show when={reasonOf(one)}>{(reason) => <blockquote class={css.exact}>{reason()}</blockquote>}</Show>}
      </For>
      <Suspense>
        <OfFact facts={props.entry.facts.map(({ fact }) => fact.id)} clientId={props.facts.client.id} />
      </Suspense>
      <Show when={interaction()?.subject}>{(subject) => <p class={css.subject}>{subject()}</p>}</Show>
      <Show when={interaction()?.text}>{(text) => <blockquote class={css.exact}>{text()}</blockquote>}</Show>
      <Stack>
        <Facts items={details()} />
      </Stack>
    </Sheet>
  )
}
