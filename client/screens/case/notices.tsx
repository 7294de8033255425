/** Quiet lines above a case: a note that was begun, a card that looks like the same debtor, cards joined before. */
import { createMemo, createResource, For, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { Client } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import { noteDraft } from '../../book/drafts.ts'
import { money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckIcon, MergeIcon, NoteIcon } from '../../ui/icons.tsx'
import { ThanksOffer, wayToThank } from '../acts/thanks-offer.tsx'
import { likelyDuplicates } from '../client/duplicates.ts'
import type { Sheets } from './sheets.tsx'

/** A note typed and not put in the journal yet; looked at again each time a sheet has left. */
export function BegunNote(props: { facts: CaseFacts; sheets: Sheets }) {
  const book = useBook()
  const [draft] = createResource(
    () => (props.sheets.opened() ? false : noteDraft(props.facts.client.id)),
    async (key) => (await book.drafts.get<string>(key)) ?? '',
  )
  return (
    <Show when={!props.sheets.opened() && draft.latest}>
      {(text) => (
        <Banner
          icon={NoteIcon}
          tone="action"
          actions={
            <Button tone="quiet" onClick={() => props.sheets.open({ name: 'note' })}>
              {rest().caseFile.note.resume}
            </Button>
          }
        >
          {rest().caseFile.note.begun(text().slice(0, 80))}
        </Banner>
      )}
    </Show>
  )
}

/** A payment that left nothing late was just recorded here: thanks, in one tap. */
export function Thanks(props: { facts: CaseFacts; plan: CasePlan; sheets: Sheets }) {
  const received = () => {
    const { received, opened } = props.sheets
    return opened() === null && props.plan.state.daysLate <= 0 && wayToThank(props.facts) ? received() : null
  }
  return (
    <Show when={received()}>
      {(sum) => (
        <Banner
          icon={CheckIcon}
          tone="paid"
          actions={
            <ThanksOffer
              clientId={props.facts.client.id}
              received={sum()}
              onSent={() => props.sheets.setReceived(null)}
            />
          }
        >
          {rest().caseFile.payment.nothingLate(money(sum().amount, sum().currency))}
        </Banner>
      )}
    </Show>
  )
}

const apart = (a: Client, b: Client): string => `not-the-same:${[a.id, b.id].sort().join(':')}`

/** The likeliest card of the same debtor, unless the person said on this device that they are two. */
export function LikelyDuplicate(props: { facts: CaseFacts; sheets: Sheets }) {
  const book = useBook()
  const words = () => rest().client.duplicate
  const found = createMemo(() => likelyDuplicates(props.facts.client, book.all('client'), book.all('contact')))
  const [likeliest, { refetch }] = createResource(found, async (duplicates) => {
    for (const one of duplicates)
      if (!(await book.drafts.get<boolean>(apart(props.facts.client, one.client)))) return one
    return null
  })
  async function setApart(other: Client) {
    await book.drafts.set(apart(props.facts.client, other), true)
    await refetch()
  }
  return (
    <Show when={likeliest.latest}>
      {(one) => (
        <Banner
          icon={MergeIcon}
          tone="frozen"
          actions={
            <>
              <Button tone="quiet" onClick={() => props.sheets.open({ name: 'merge', suggested: one().client.id })}>
                {words().look}
              </Button>
              <Button tone="quiet" onClick={() => void setApart(one().client)}>
                {words().apart}
              </Button>
            </>
          }
        >
          {words().found(one().client.name, words().because[one().because])}
        </Banner>
      )}
    </Show>
  )
}

/** Names of the cards whose records are shown here since they were merged. */
export function MergedNames(props: { merged: readonly Client[] }) {
  return (
    <Show when={props.merged.length > 0}>
      <ul>
        <For each={props.merged}>{(one) => <li>{rest().client.merge.holds(one.name)}</li>}</For>
      </ul>
    </Show>
  )
}
