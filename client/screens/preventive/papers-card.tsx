/** The papers of an invoice as a checklist: one tap says that one is there, another that it is not needed. */
import { createMemo, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { missingPapers, NOT_NEEDED, type PaperState, paperStates } from '../../../server/domain/preventive/papers.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { namedPapers } from './paper-words.ts'
import { TickRow } from './tick-row.tsx'

export function PapersCard(props: { facts: CaseFacts; invoice: Invoice }) {
  const book = useBook()
  const words = () => rest().preventive.papers
  const states = createMemo(() => paperStates(props.facts, props.invoice))
  const missing = () => namedPapers(missingPapers(props.facts, props.invoice)).length

  const said = (paper: PaperState['paper'], state: PaperState['state']): Wanted => ({
    op: 'create',
    kind: 'check',
    record: {
      clientId: props.facts.client.id,
      invoiceId: props.invoice.id,
      topic: 'paper',
      item: paper,
      result: state === 'present' ? 'yes' : 'no',
      on: book.today(),
      ...(state === 'not-needed' && { answers: NOT_NEEDED }),
    },
  })

  /** The day of sending is a field of the invoice, where it can be corrected. */
  const sent = (there: boolean): Wanted => ({
    op: 'patch',
    kind: 'invoice',
    id: props.invoice.id,
    fields: { sentOn: there ? book.today() : null },
  })

  function mark(paper: PaperState['paper'], state: PaperState['state']) {
    const { found, gone, notNeeded, names } = words()
    const sentence = state === 'present' ? found : state === 'missing' ? gone : notNeeded
    const wanted = paper === 'invoice-sent' ? sent(state === 'present') : said(paper, state)
    void recordWithUndo(book, [wanted], sentence(names[paper]))
  }

  return (
    <section>
      <Stack gap={2}>
        <h2>{words().title}</h2>
        <Text voice="soft" tone={missing() > 0 ? 'late2' : undefined}>
          {missing() > 0 ? words().missing(missing()) : words().complete}
        </Text>
        <Card flush>
          <List label={words().title}>
            <For each={states()}>
              {(one) => (
                <TickRow
                  title={words().names[one.paper]}
                  detail={detailOf(one, book.today())}
                  tone={one.state === 'missing' ? 'late2' : undefined}
                  checked={one.state === 'present'}
                  onChange={(checked) => mark(one.paper, checked ? 'present' : 'missing')}
                  aside={
                    <Show when={one.state === 'missing' && one.paper !== 'invoice-sent'}>
                      <Button tone="quiet" onClick={() => mark(one.paper, 'not-needed')}>
                        {words().skip}
                        <span class="heard"> ({words().names[one.paper]})</span>
                      </Button>
                    </Show>
                  }
                />
              )}
            </For>
          </List>
        </Card>
      </Stack>
    </section>
  )
}

function detailOf({ paper, state, on, evidence }: PaperState, today: string): string {
  const words = rest().preventive.papers
  if (state !== 'present') return words.states[state]
  if (evidence) return evidence
  const since = on && day(on, 'short', today)
  if (!since) return words.states.present
  return paper === 'invoice-sent' ? words.sentOn(since) : words.on(since)
}
