/**
 * Parts of the page of a case: an exposure that rises, the papers missing before a firmer step, bills of exchange that ask
 * for something, and what is prepared before the due date of the invoice that falls due next.
 */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CaseFacts, CasePlan, InvoiceState } from '../../../server/domain/dunning/case.ts'
import { billTasks } from '../../../server/domain/preventive/bills.ts'
import { exposure } from '../../../server/domain/preventive/exposure.ts'
import { type Objective, objectiveStates } from '../../../server/domain/preventive/objectives.ts'
import { lastSatisfaction } from '../../../server/domain/preventive/satisfaction.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ChartIcon, PhoneIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { BillRow } from './bill-row.tsx'
import { lateInvoices, MissingPapers } from './missing-papers.tsx'
import { evidenceWords, nextToPrepare } from './objective-words.ts'
import { SatisfactionSheet } from './satisfaction-sheet.tsx'
import { TickRow } from './tick-row.tsx'

/** Before a firmer step: the papers of what is late that are not there yet. */
export function PapersFirst(props: { facts: CaseFacts; plan: CasePlan }) {
  return (
    <Show when={props.plan.action?.stage === 'formal-notice'}>
      <MissingPapers facts={props.facts} invoices={lateInvoices(props.plan.state)} />
    </Show>
  )
}

/** The invoice that falls due next. */
export function PreventiveSection(props: { facts: CaseFacts; plan: CasePlan }) {
  const book = useBook()
  const coming = createMemo(() => nextToPrepare(props.plan.state.open, book.today()))
  return <Show when={coming()}>{(state) => <Prepared facts={props.facts} plan={props.plan} state={state()} />}</Show>
}

export function Exposure(props: { facts: CaseFacts }) {
  const book = useBook()
  const rising = createMemo(() => exposure(props.facts, book.today()).filter((one) => one.rising))
  return (
    <For each={rising()}>
      {(one) => (
        <Banner tone="late2" icon={ChartIcon}>
          {rest().preventive.exposure(money(one.open, one.currency), money(one.open - one.before, one.currency))}
        </Banner>
      )}
    </For>
  )
}

export function BillTasks(props: { facts: CaseFacts }) {
  const book = useBook()
  const words = () => rest().preventive.bills
  const tasks = createMemo(() => billTasks(props.facts, book.today()))
  const currency = (invoiceId: string) =>
    props.facts.invoices.find((one) => one.id === invoiceId)?.currency ?? props.facts.invoices[0]?.currency ?? 'EUR'
  return (
    <Show when={tasks().length > 0}>
      <section>
        <Stack gap={2}>
          <h2>{words().title}</h2>
          <Card flush>
            <List inset label={words().title}>
              <For each={tasks()}>
                {(task) => (
                  <BillRow
                    view={task.view}
                    task={task}
                    currency={currency(task.view.bill.invoiceId)}
                    href={`/invoices/${task.view.bill.invoiceId}`}
                  />
                )}
              </For>
            </List>
          </Card>
        </Stack>
      </section>
    </Show>
  )
}

function Prepared(props: { facts: CaseFacts; plan: CasePlan; state: InvoiceState }) {
  const book = useBook()
  const words = () => rest().preventive
  const [calling, setCalling] = createSignal(false)
  const invoice = () => props.state.invoice
  const states = createMemo(() => objectiveStates(props.facts, invoice()))
  const reached = () => states().filter(({ state }) => state === 'yes').length

  function tick(key: Objective, yes: boolean) {
    const name = words().objectives[key]
    void recordWithUndo(
      book,
      [
        {
          op: 'create',
          kind: 'check',
          record: {
            clientId: props.facts.client.id,
            invoiceId: invoice().id,
            topic: 'objective',
            item: key,
            result: yes ? 'yes' : 'no',
            on: book.today(),
          },
        },
      ],
      yes ? words().ticked(name) : words().unticked(name),
    )
  }

  return (
    <section>
      <Stack gap={2}>
        <h2>{words().title}</h2>
        <Text voice="soft">{words().due(invoice().number, day(invoice().dueOn, 'short', book.today()))}</Text>
        <Button icon={PhoneIcon} wide onClick={() => setCalling(true)}>
          {lastSatisfaction(props.facts, invoice()) ? words().satisfaction.again : words().satisfaction.open}
        </Button>
        <Disclosure label={words().reached(reached(), states().length)}>
          <Card flush>
            <List label={words().title}>
              <For each={states()}>
                {(one) => (
                  <TickRow
                    title={words().objectives[one.key]}
                    detail={evidenceWords(one, invoice(), book.today())}
                    tone={one.state === 'no' ? 'late2' : undefined}
                    checked={one.state === 'yes'}
                    onChange={(yes) => tick(one.key, yes)}
                  />
                )}
              </For>
            </List>
          </Card>
        </Disclosure>
        <Show when={calling()}>
          <SatisfactionSheet
            facts={props.facts}
            plan={props.plan}
            state={props.state}
            onGone={() => setCalling(false)}
          />
        </Show>
      </Stack>
    </section>
  )
}
