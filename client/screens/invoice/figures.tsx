/** What an invoice comes to, line by line to what remains, and its dates. */
import { For, Show } from 'solid-js'
import type { CaseFacts, InvoiceState } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest, t } from '../../i18n/index.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Split, Stack } from '../../ui/layout.tsx'
import { Money } from '../../ui/money.tsx'
import { Receipt, Torn } from '../../ui/receipt.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import { lateTone } from '../acts/plan-words.ts'
import css from '../case/figures.module.css'

export function InvoiceFigures(props: { facts: CaseFacts; state: InvoiceState }) {
  const book = useBook()
  const words = () => rest().invoice
  const invoice = () => props.state.invoice
  const written = (cents: number) => money(cents, invoice().currency)
  const lines = () =>
    [
      { label: words().amount, cents: invoice().amount, sign: '' },
      { label: words().credited, cents: props.state.credited, sign: '−\u202f' },
      { label: words().paid, cents: props.state.paid, sign: '−\u202f' },
      { label: words().disputed, cents: props.state.disputed, sign: '' },
      { ...retained(), sign: '' },
      { label: words().overpaid, cents: props.state.overpaid, sign: '' },
    ].filter(({ cents }) => cents > 0)
  /** The part of what remains that is kept back for now. */
  const retained = () => {
    const { retentionAmount, retentionUntil } = invoice()
    if (!retentionAmount || !retentionUntil || retentionUntil <= book.today()) return { label: '', cents: 0 }
    return {
      label: words().retained(day(retentionUntil, 'short', book.today())),
      cents: Math.min(retentionAmount, props.state.remaining),
    }
  }
  const settled = () => props.state.remaining === 0
  return (
    <Receipt>
      <Split>
        <Text voice="soft">{settled() ? words().settled : words().remaining}</Text>
        <Money text={written(props.state.remaining)} size="xl" tone={settled() ? 'paid' : undefined} />
      </Split>
      <Show when={!settled() && props.state.daysLate > 0}>
        <Status tone={lateTone(props.state.daysLate)}>{t().plan.daysLate(props.state.daysLate)}</Status>
      </Show>
      <Show when={!settled() && props.state.limitation.passed}>
        <Status tone="frozen">{words().pastLimitation(day(props.state.limitation.lastDay, 'full'))}</Status>
      </Show>
      <Torn />
      <Stack gap={1}>
        <For each={lines()}>
          {(line) => (
            <div class={css.line}>
              <span>{line.label}</span>
              <span>
                {line.sign}
                {written(line.cents)}
              </span>
            </div>
          )}
        </For>
        {/* Nothing of the law is shown before it is known which one applies. */}
        <Show when={!settled() && !props.state.limitation.passed && props.facts.client.kind !== 'unknown'}>
          <div class={css.line}>
            <span>{words().limitationUntil}</span>
            <span>{day(props.state.limitation.lastDay, 'full')}</span>
          </div>
        </Show>
      </Stack>
      <Facts items={dates(props.state, book.today())} />
    </Receipt>
  )
}

function dates({ invoice }: InvoiceState, today: string): Fact[] {
  const words = rest().invoice
  const whole = (iso: string) => day(iso, 'short', today)
  return [
    { label: words.issuedOn, value: whole(invoice.issuedOn) },
    { label: words.dueOn, value: whole(invoice.dueOn) },
    ...(invoice.nature ? [{ label: words.nature, value: words.natures[invoice.nature] }] : []),
    ...(invoice.serviceOn ? [{ label: words.serviceOn, value: whole(invoice.serviceOn) }] : []),
    ...(invoice.sentOn ? [{ label: words.sentOn, value: whole(invoice.sentOn) }] : []),
    ...(invoice.orderReference ? [{ label: words.orderReference, value: invoice.orderReference }] : []),
  ]
}
