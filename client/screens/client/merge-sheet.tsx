/** Merging two cards of the same debtor: choose the other one, see what will stand together, do it; undo gives both back. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Client } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import { money, rest, t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { MergeIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { List, Row } from '../../ui/list.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createRise } from '../case/rise.ts'
import { mergeInto } from './merge.ts'

/** `suggested`: the other card, when it was found by its likeness. */
export function MergeSheet(props: { client: Client; suggested?: Id; onGone: () => void }) {
  const rise = createRise(() => props.onGone())
  const book = useBook()
  const words = () => rest().client.merge
  const [query, setQuery] = createSignal('')
  const [otherId, setOtherId] = createSignal<Id | undefined>(props.suggested)
  const other = () => {
    const id = otherId()
    return id ? book.get('client', id) : undefined
  }
  const found = createMemo(() => candidates(book, props.client, query()))

  async function merge(merged: Client) {
    const recorded = await recordWithUndo(book, mergeInto(props.client, merged), words().done(merged.name))
    if (recorded.ok) rise.close()
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={words().title}
      detail={words().detail(props.client.name)}
      closeLabel={rest().acts.close}
      foot={
        <Show when={other()}>
          {(merged) => (
            <>
              <Button grow onClick={() => setOtherId(undefined)}>
                {words().another}
              </Button>
              <Button tone="primary" icon={MergeIcon} grow onClick={() => void merge(merged())}>
                {words().merge}
              </Button>
            </>
          )}
        </Show>
      }
    >
      <Show
        when={other()}
        fallback={
          <Stack gap={3}>
            <SearchField label={words().search} clearLabel={t().today.clearSearch} value={query()} onInput={setQuery} />
            <List label={words().search}>
              <For each={found()} fallback={<Row title={words().nobody} />}>
                {(client) => (
                  <Row
                    title={client.name}
                    detail={client.city ?? client.number}
                    onClick={() => setOtherId(client.id)}
                  />
                )}
              </For>
            </List>
          </Stack>
        }
      >
        {(merged) => (
          <Stack gap={3}>
            <Text>{words().explained(merged().name, props.client.name)}</Text>
            <Holding client={props.client} note={words().stays} />
            <Holding client={merged()} note={words().joins} />
          </Stack>
        )}
      </Show>
    </Sheet>
  )
}

/** Other debtors of the same creditor, the best matches of what is typed. */
function candidates(book: Book, client: Client, query: string): Client[] {
  const ids = (query.trim() && book.find(query)) || book.debtors()
  const found: Client[] = []
  for (const id of ids) {
    const other = book.get('client', id)
    if (other && other.id !== client.id && other.creditorId === client.creditorId) found.push(other)
    if (found.length === 20) break
  }
  return found
}

/** What a card brings. */
function Holding(props: { client: Client; note: string }) {
  const book = useBook()
  const words = () => rest().client.merge
  const facts = () => book.facts(props.client.id)
  const due = () => book.plan(props.client.id)?.state.due ?? []
  return (
    <Card flat>
      <Text voice="small">{props.note}</Text>
      <Text voice="strong">{props.client.name}</Text>
      <Text voice="soft">
        {[
          words().invoices(facts()?.invoices.length ?? 0),
          due().length > 0 &&
            due()
              .map((sum) => money(sum.amount, sum.currency))
              .join(' + '),
          words().contacts(facts()?.contacts.length ?? 0),
          words().exchanges(facts()?.interactions.length ?? 0),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Card>
  )
}
