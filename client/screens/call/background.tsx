/** What may be asked for during the call, one tap away: the client's last words, and the invoices concerned. */
import { For, Show } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import { count, day, money, rest } from '../../i18n/index.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { Text } from '../../ui/text.tsx'
import { lateTone } from '../acts/plan-words.ts'
import css from './call.module.css'

export function LastWords(props: { facts: CaseFacts }) {
  const book = useBook()
  const last = () =>
    props.facts.interactions
      .filter(({ note }) => note)
      .reduce<CaseFacts['interactions'][number] | null>(
        (latest, one) => (latest && latest.at > one.at ? latest : one),
        null,
      )
  return (
    <Show when={last()}>
      {(one) => (
        <Stack gap={1}>
          <Text voice="small">
            {rest().call.lastNote(day(dayIn(one().at, props.facts.timeZone), 'short', book.today()))}
          </Text>
          <div class={css.words}>
            <Text clip>{one().note}</Text>
          </div>
        </Stack>
      )}
    </Show>
  )
}

/** More than these are on the case page. */
const SHOWN = 20

export function InvoicesConcerned(props: { plan: CasePlan; clientId: string }) {
  const book = useBook()
  const open = () => props.plan.state.open
  return (
    <Show when={open().length > 0}>
      <Disclosure label={count(open().length, rest().call.invoices)}>
        <List>
          <For each={open().slice(0, SHOWN)}>
            {({ invoice, remaining, daysLate }) => (
              <Row
                title={invoice.number}
                detail={rest().call.dueOn(day(invoice.dueOn, 'short', book.today()), daysLate > 0)}
                trailing={<Money text={money(remaining, invoice.currency)} tone={lateTone(daysLate)} />}
                href={`/invoices/${invoice.id}`}
              />
            )}
          </For>
          <Show when={open().length > SHOWN}>
            <Row title={rest().call.allInvoices(open().length)} href={`/clients/${props.clientId}`} />
          </Show>
        </List>
      </Disclosure>
    </Show>
  )
}
