/** The invoices to decide on: those with something due first, those paid late and those set aside behind a tap. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { InvoiceInterest, Proposal } from '../../../server/domain/interest/proposal.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import type { Counted } from './counted.ts'
import type { Decisions } from './decisions.ts'
import { InvoiceCard } from './invoice-card.tsx'

interface Known {
  decisions: Decisions
  counted: Counted
}

/** So many are made at once: a debtor may have three hundred. */
const FIRST = 12
/** Up to so many, the figures stand open. */
const FEW = 2

export function Invoices(props: Known & { proposal: Proposal }) {
  const words = () => rest().interest
  const at = (place: InvoiceInterest['place']) =>
    createMemo(() => props.proposal.invoices.filter((one) => one.place === place && hasToSay(one)))
  const [open, settled, aside] = [at('open'), at('settled'), at('aside')]
  return (
    <Show when={open().length + settled().length + aside().length > 0}>
      <section>
        <Stack gap={3}>
          <h2>{words().byInvoice}</h2>
          <Show when={open().length > 0}>
            <Cards {...props} invoices={open()} />
          </Show>
          <Show when={settled().length > 0}>
            <Disclosure label={words().settledTitle} lazy>
              <Cards {...props} invoices={settled()} />
            </Disclosure>
          </Show>
          <Show when={aside().length > 0}>
            <Disclosure label={words().asideTitle} lazy>
              <Stack gap={3}>
                <Text voice="soft">{words().aside}</Text>
                <Cards {...props} invoices={aside()} />
              </Stack>
            </Disclosure>
          </Show>
        </Stack>
      </section>
    </Show>
  )
}

/** Something to decide, or something that has to be known of it. */
const hasToSay = ({ interest, indemnity, unknown, decided }: InvoiceInterest): boolean =>
  interest + indemnity > 0 || unknown !== null || decided.twice

function Cards(props: Known & { invoices: readonly InvoiceInterest[] }) {
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.invoices : props.invoices.slice(0, FIRST))
  const ids = createMemo(() => shown().map(({ state }) => state.invoice.id))
  const of = (id: string) => props.invoices.find(({ state }) => state.invoice.id === id)
  return (
    <Stack gap={3}>
      {/* By id: a card keeps what is half typed in it while the figures are counted again. */}
      <For each={ids()}>
        {(id) => (
          <Show when={of(id)}>
            {(one) => (
              <Show when={props.counted.rates()}>
                {(rates) => (
                  <InvoiceCard
                    of={one()}
                    decisions={props.decisions}
                    rates={rates().rates()}
                    open={props.invoices.length <= FEW}
                  />
                )}
              </Show>
            )}
          </Show>
        )}
      </For>
      <Show when={props.invoices.length > shown().length}>
        <Button wide onClick={() => setAll(true)}>
          {rest().interest.all(props.invoices.length)}
        </Button>
      </Show>
    </Stack>
  )
}
