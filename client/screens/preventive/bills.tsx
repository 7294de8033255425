/** The register of bills of exchange over all clients: what is to do first, then what is under way, then what was paid. */
import { Key } from '@solid-primitives/keyed'
import { createMemo, Show } from 'solid-js'
import { type BillTask, type BillView, billStates, billTasks } from '../../../server/domain/preventive/bills.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReceiptIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { BillRow } from './bill-row.tsx'

interface Line {
  view: BillView
  task: BillTask | undefined
  whose: string
  currency: string
}

export default function Bills() {
  const book = useBook()
  const words = () => rest().preventive.bills
  const lines = createMemo((): Line[] => {
    const debtors = new Set(book.all('bill').map((bill) => book.canonical(bill.clientId)))
    return [...debtors].flatMap((id) => linesOf(id))
  })

  function linesOf(clientId: string): Line[] {
    const facts = book.facts(clientId)
    if (!facts) return []
    const tasks = billTasks(facts, book.today())
    return billStates(facts).flatMap((view) => {
      const invoice = facts.invoices.find((one) => one.id === view.bill.invoiceId)
      if (!invoice) return []
      const task = tasks.find((one) => one.view.bill.id === view.bill.id)
      return [{ view, task, whose: words().onInvoice(facts.client.name, invoice.number), currency: invoice.currency }]
    })
  }

  const byDue = (a: Line, b: Line) => (a.view.bill.dueOn < b.view.bill.dueOn ? -1 : 1)
  const groups = () => [
    {
      label: words().toDo,
      lines: lines()
        .filter((one) => one.task)
        .sort(byDue),
    },
    {
      label: words().others,
      lines: lines()
        .filter((one) => !one.task && one.view.place !== 'paid')
        .sort(byDue),
    },
    {
      label: words().over,
      lines: lines()
        .filter((one) => !one.task && one.view.place === 'paid')
        .sort(byDue),
    },
  ]

  return (
    <Screen title={words().register} back={{ href: '/clients', label: rest().acts.back }}>
      <Show
        when={lines().length > 0}
        fallback={<EmptyState icon={ReceiptIcon} title={words().empty} text={words().emptyText} />}
      >
        <Key each={groups().filter((group) => group.lines.length > 0)} by="label">
          {(group) => (
            <section>
              <Stack gap={2}>
                <h2>{group().label}</h2>
                <Card flush>
                  <List inset label={group().label}>
                    <Key each={group().lines} by={({ view }) => view.bill.id}>
                      {(line) => <BillRow {...line()} href={`/invoices/${line().view.bill.invoiceId}`} />}
                    </Key>
                  </List>
                </Card>
              </Stack>
            </section>
          )}
        </Key>
      </Show>
    </Screen>
  )
}
