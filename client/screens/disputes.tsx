/** All open disputes, the oldest first, with what they freeze: what one must answer before reminders can go on. */
import { Key } from '@solid-primitives/keyed'
import { createMemo, For, Show } from 'solid-js'
import { disputeReport } from '../../server/domain/ledger/disputes.ts'
import { useBook } from '../book/context.ts'
import { money, rest } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { CheckIcon } from '../ui/icons.tsx'
import { Split, Stack } from '../ui/layout.tsx'
import { List, Row } from '../ui/list.tsx'
import { Money } from '../ui/money.tsx'
import { Receipt } from '../ui/receipt.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { inWords } from './disputes/in-words.ts'

export default function Disputes() {
  const book = useBook()
  const words = () => rest().disputes.report
  const cases = createMemo(() =>
    book.debtors().flatMap((id) => {
      const facts = book.facts(id)
      return facts ? [facts] : []
    }),
  )
  const report = createMemo(() => disputeReport(cases(), book.today()))
  const debtors = createMemo(
    () => new Map(cases().flatMap(({ client, invoices }) => invoices.map(({ id }) => [id, client] as const))),
  )
  const outstanding = (currency: string) => report().outstanding.find((one) => one.currency === currency)?.amount ?? 0

  return (
    <Screen title={words().title} back={{ href: '/clients', label: rest().acts.back }}>
      <Show
        when={report().groups.length > 0}
        fallback={<EmptyState icon={CheckIcon} title={words().empty} text={words().emptyText} />}
      >
        <Receipt>
          <For each={report().frozen}>
            {(frozen) => (
              <Stack gap={1}>
                <Split>
                  <Text voice="soft">{words().frozen}</Text>
                  <Money text={money(frozen.amount, frozen.currency)} size="xl" tone="frozen" />
                </Split>
                <Text voice="soft">
                  {words().share(
                    money(frozen.amount, frozen.currency),
                    money(outstanding(frozen.currency), frozen.currency),
                  )}
                </Text>
              </Stack>
            )}
          </For>
        </Receipt>
        <Key each={report().groups} by="age">
          {(group) => (
            <section>
              <Stack gap={2}>
                <Split>
                  <h2>{words().ages[group().age]}</h2>
                  <Text voice="soft">
                    {[
                      words().count(group().disputes.length),
                      ...group().frozen.map(({ amount, currency }) => money(amount, currency)),
                    ].join(' · ')}
                  </Text>
                </Split>
                <Card flush>
                  <List inset label={words().ages[group().age]}>
                    <Key each={group().disputes} by={({ dispute }) => dispute.id}>
                      {(open) => (
                        <Row
                          top
                          title={debtors().get(open().invoice.id)?.name ?? open().invoice.number}
                          detail={inWords(open())}
                          trailing={<Money text={money(open().frozen.amount, open().frozen.currency)} tone="frozen" />}
                          href={`/clients/${debtors().get(open().invoice.id)?.id ?? ''}`}
                        />
                      )}
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
