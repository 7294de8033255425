/** The bills of exchange of one invoice: where each stands, what it silences, a new one. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CaseFacts, InvoiceState } from '../../../server/domain/dunning/case.ts'
import { coveredUntil } from '../../../server/domain/ledger/invoices.ts'
import { type BillView, billMoves, billStates, billTasks } from '../../../server/domain/preventive/bills.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PlusIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import { BillForm } from './bill-form.tsx'
import { BillRow } from './bill-row.tsx'
import { BillSheet } from './bill-sheet.tsx'

type Opened = { name: 'add' } | { name: 'move'; view: BillView }

/** Shows nothing for a settled invoice without bills. */
export function BillList(props: { facts: CaseFacts; state: InvoiceState }) {
  const book = useBook()
  const words = () => rest().preventive.bills
  const [opened, setOpened] = createSignal<Opened | null>(null)
  const moving = () => {
    const now = opened()
    return now?.name === 'move' ? now.view : null
  }
  const views = createMemo(() =>
    billStates(props.facts).filter(({ bill }) => bill.invoiceId === props.state.invoice.id),
  )
  const tasks = createMemo(() => billTasks(props.facts, book.today()))
  const silence = () => coveredUntil(props.state, book.today())
  const isOpen = () => props.state.remaining > 0

  return (
    <Show when={isOpen() || views().length > 0}>
      <section>
        <Stack gap={2}>
          <h2>{words().title}</h2>
          <Show when={views().length > 0} fallback={<Text voice="soft">{words().none}</Text>}>
            <Card flush>
              <List inset label={words().title}>
                <For each={views()}>
                  {(view) => (
                    <BillRow
                      view={view}
                      currency={props.state.invoice.currency}
                      task={tasks().find((task) => task.view.bill.id === view.bill.id)}
                      onClick={
                        mayWrite(book) && billMoves(view).length > 0
                          ? () => setOpened({ name: 'move', view })
                          : undefined
                      }
                    />
                  )}
                </For>
              </List>
            </Card>
          </Show>
          <Show when={silence()}>
            {(until) => <Status tone="frozen">{words().silent(day(until(), 'full'))}</Status>}
          </Show>
          <Show when={isOpen() && mayWrite(book)}>
            <Button icon={PlusIcon} wide onClick={() => setOpened({ name: 'add' })}>
              {words().add}
            </Button>
          </Show>
          <Show when={opened()?.name === 'add'}>
            <BillForm state={props.state} onGone={() => setOpened(null)} />
          </Show>
          <Show when={moving()}>
            {(view) => (
              <BillSheet facts={props.facts} view={view()} state={props.state} onGone={() => setOpened(null)} />
            )}
          </Show>
        </Stack>
      </section>
    </Show>
  )
}
