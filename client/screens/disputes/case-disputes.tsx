/** The open disputes of a case, each one tap away from its end. */
import { For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { openDisputesOf } from '../../../server/domain/ledger/disputes.ts'
import type { Dispute } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import { money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Writing } from '../team/writing.tsx'
import { inWords } from './in-words.ts'

export function CaseDisputes(props: { facts: CaseFacts; onClose: (dispute: Dispute) => void }) {
  const book = useBook()
  const words = () => rest().disputes
  const open = () => openDisputesOf(props.facts, book.today())
  return (
    <Show when={open().length > 0}>
      <section>
        <Stack gap={2}>
          <h2>{words().report.title}</h2>
          <Card flush>
            <List inset>
              <For each={open()}>
                {(one) => (
                  <Row
                    top
                    title={words().contested(money(one.frozen.amount, one.frozen.currency))}
                    detail={[inWords(one), one.dispute.reason].filter(Boolean).join(' · ')}
                    trailing={
                      <Writing>
                        <Button tone="quiet" onClick={() => props.onClose(one.dispute)}>
                          {words().close}
                        </Button>
                      </Writing>
                    }
                  />
                )}
              </For>
            </List>
          </Card>
          <Button tone="quiet" href="/disputes">
            {words().report.all}
          </Button>
        </Stack>
      </section>
    </Show>
  )
}
