/** What the invoice says about its payment, as a checklist: answered here for this one, or once for all of the creditor. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import {
  asksForMentions,
  type Mention,
  type MentionState,
  mentionItem,
  mentionStates,
  mentions,
  ofCreditor,
} from '../../../server/domain/law/invoice-mentions.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { LawSheet } from '../law/law-sheet.tsx'
import { TickRow } from '../preventive/tick-row.tsx'

export function MentionsCard(props: { facts: CaseFacts; invoice: Invoice }) {
  const book = useBook()
  const country = () => props.facts.creditor.country ?? book.workspace()?.country
  const asks = () => asksForMentions(props.facts.client, { ...props.facts.creditor, country: country() })
  const states = createMemo(() => {
    const standing = book.all('check').filter((check) => check.topic === 'paper' && !book.isVoided(check))
    return mentionStates(standing, props.invoice, props.facts.creditor.id)
  })
  const toDo = () => states().filter(({ state }) => state !== 'present').length
  return (
    <Show when={asks()}>
      <Disclosure label={rest().invoice.mentions.titled(toDo())} lazy>
        <Mentions {...props} states={states()} />
      </Disclosure>
    </Show>
  )
}

function Mentions(props: { facts: CaseFacts; invoice: Invoice; states: readonly MentionState[] }) {
  const book = useBook()
  const words = () => rest().invoice.mentions
  const [asked, setAsked] = createSignal(false)
  const complete = () => props.states.every(({ state }) => state === 'present')
  const onAll = () => props.states.filter((one) => one.onAll).length

  function mark(mention: Mention, there: boolean) {
    const name = words().names[mention]
    const wanted = told(mention, there, { clientId: props.facts.client.id, invoiceId: props.invoice.id })
    void recordWithUndo(book, [wanted], there ? words().found(name) : words().lacks(name))
  }

  /** One act for all four. */
  function markAll(there: boolean) {
    const wanted = mentions.map((mention) => told(mention, there, { answers: ofCreditor(props.facts.creditor.id) }))
    void recordWithUndo(book, wanted, there ? words().foundOnAll : words().notOnAll)
  }

  const told = (mention: Mention, there: boolean, about: object): Wanted => ({
    op: 'create',
    kind: 'check',
    record: { topic: 'paper', item: mentionItem(mention), result: there ? 'yes' : 'no', on: book.today(), ...about },
  })

  return (
    <Stack gap={2}>
      <Text voice="soft">{complete() ? words().complete : words().why}</Text>
      <Card flush>
        <List label={words().title}>
          <For each={props.states}>
            {(one) => (
              <TickRow
                title={words().names[one.mention]}
                detail={detailOf(one, book.today())}
                tone={one.state === 'missing' ? 'late2' : undefined}
                checked={one.state === 'present'}
                onChange={(there) => mark(one.mention, there)}
              />
            )}
          </For>
        </List>
      </Card>
      <Show when={complete() && onAll() < mentions.length}>
        <Button wide onClick={() => markAll(true)}>
          {book.workspace()?.kind === 'mandate' ? words().onAllOfCreditor : words().onAll}
        </Button>
      </Show>
      <Show when={onAll() > 0}>
        <Button wide tone="quiet" onClick={() => markAll(false)}>
          {words().notAnyMore}
        </Button>
      </Show>
      <Button wide tone="quiet" onClick={() => setAsked(true)}>
        {rest().invoice.term.rule}
      </Button>
      <Show when={asked()}>
        <LawSheet sheet="invoice-mentions" onGone={() => setAsked(false)} />
      </Show>
    </Stack>
  )
}

function detailOf({ mention, state, told, on }: MentionState, today: string): string {
  const words = rest().invoice.mentions
  if (state === 'unknown') return words.look[mention]
  if (state === 'missing') return words.missing
  if (told === 'creditor') return words.byTemplate
  return on ? words.seen(day(on, 'short', today)) : words.look[mention]
}
