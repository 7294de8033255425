/** The invoices of a case: open ones first, a few at a time however many there are, settled ones folded away. */
import { Key } from '@solid-primitives/keyed'
import { createMemo, createSignal, Show } from 'solid-js'
import type { CaseState, InvoiceState } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest, t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { toneClass } from '../../ui/tone.ts'
import { lateTone } from '../acts/plan-words.ts'

export function InvoiceList(props: { state: CaseState }) {
  const words = () => rest().caseFile
  return (
    <section>
      <Stack gap={2}>
        <h2>{words().invoices}</h2>
        <Show when={props.state.open.length > 0}>
          <Some invoices={props.state.open} first={5} label={words().openInvoices} />
        </Show>
        <Show when={props.state.settled.length > 0}>
          <Disclosure label={words().settledInvoices(props.state.settled.length)} open={props.state.open.length === 0}>
            <Some
              invoices={newestFirst(props.state.settled)}
              first={10}
              label={words().settledInvoices(props.state.settled.length)}
            />
          </Disclosure>
        </Show>
      </Stack>
    </section>
  )
}

const newestFirst = (settled: readonly InvoiceState[]): InvoiceState[] => [...settled].reverse()

function Some(props: { invoices: readonly InvoiceState[]; first: number; label: string }) {
  const [many, setMany] = createSignal(props.first)
  const shown = createMemo(() => props.invoices.slice(0, many()))
  return (
    <Stack gap={2}>
      <Card flush>
        <List inset label={props.label}>
          <Key each={shown()} by={(one) => one.invoice.id}>
            {(one) => <InvoiceRow state={one()} />}
          </Key>
        </List>
      </Card>
      <Show when={props.invoices.length > many()}>
        <Button wide onClick={() => setMany(many() + 50)}>
          {rest().caseFile.showMore(props.invoices.length - many())}
        </Button>
      </Show>
    </Stack>
  )
}

function InvoiceRow(props: { state: InvoiceState }) {
  const book = useBook()
  const words = () => rest().caseFile
  const invoice = () => props.state.invoice
  const late = () => props.state.remaining > 0 && props.state.daysLate > 0
  const when = () =>
    late() ? t().plan.daysLate(props.state.daysLate) : words().due(day(invoice().dueOn, 'short', book.today()))
  return (
    <Row
      href={`/invoices/${invoice().id}`}
      title={invoice().number}
      detail={
        <>
          <span class={toneClass(late() ? lateTone(props.state.daysLate) : undefined)}>{when()}</span>
          {[
            late() && ` · ${words().due(day(invoice().dueOn, 'short', book.today()))}`,
            invoice().project && ` · ${invoice().project}`,
            props.state.disputed > 0 && ` · ${words().contested(money(props.state.disputed, invoice().currency))}`,
            props.state.limitation.passed && props.state.remaining > 0 && ` · ${words().pastLimitation}`,
          ]
            .filter(Boolean)
            .join('')}
        </>
      }
      trailing={
        <Money
          text={money(props.state.remaining || invoice().amount, invoice().currency)}
          tone={props.state.remaining > 0 ? undefined : 'neutral'}
        />
      }
    />
  )
}
