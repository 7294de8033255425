/** Which invoices an agreement is about: folded away, as the usual ones are chosen already. */
import { For, Show } from 'solid-js'
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import { chaseable } from '../../../server/domain/ledger/invoices.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { money, rest } from '../../i18n/index.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { CheckField } from '../../ui/text-field.tsx'

export function InvoiceChoice(props: {
  /** Of one currency. */
  invoices: readonly InvoiceState[]
  chosen: readonly Id[]
  onChange: (ids: Id[]) => void
}) {
  const words = () => rest().agreements.invoices
  const label = () =>
    props.chosen.length === props.invoices.length
      ? words().label(props.invoices.length)
      : words().some(props.chosen.length, props.invoices.length)
  const name = (one: InvoiceState) =>
    rest().caseFile.invoiceRemaining(one.invoice.number, money(chaseable(one), one.invoice.currency))

  const toggle = (id: Id, on: boolean) =>
    props.onChange(
      props.invoices.map((one) => one.invoice.id).filter((one) => (one === id ? on : props.chosen.includes(one))),
    )

  return (
    <Show
      when={props.invoices.length > 1}
      fallback={<Text voice="soft">{props.invoices[0] && name(props.invoices[0])}</Text>}
    >
      <Stack gap={1}>
        <Disclosure label={label()}>
          <For each={props.invoices}>
            {(one) => (
              <CheckField
                label={name(one)}
                checked={props.chosen.includes(one.invoice.id)}
                onChange={(on) => toggle(one.invoice.id, on)}
              />
            )}
          </For>
        </Disclosure>
        <Show when={props.chosen.length === 0}>
          <Text tone="danger">{words().empty}</Text>
        </Show>
      </Stack>
    </Show>
  )
}
