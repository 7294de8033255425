/** What a client pays with, shown on the spot: a QR code their bank reads, the account to copy, the link. Works without network. */
import { useParams } from '@solidjs/router'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { askable, late } from '../../server/domain/dunning/asked-for.ts'
import type { CaseFacts, CasePlan, InvoiceState } from '../../server/domain/dunning/case.ts'
import { chaseable } from '../../server/domain/ledger/invoices.ts'
import { sepaQr } from '../../server/domain/ledger/sepa-qr.ts'
import { useBook } from '../book/context.ts'
import { money, rest } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip, Chips } from '../ui/chips.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Facts } from '../ui/facts.tsx'
import { CopyIcon, EuroIcon, PeopleIcon } from '../ui/icons.tsx'
import { Inline, Stack } from '../ui/layout.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { showToast } from '../ui/toast.ts'
import { createCase } from './acts/case.ts'
import { copyText } from './acts/copy-text.ts'
import { AmountField } from './case/amount-field.tsx'
import css from './pay/pay.module.css'
import { QrCode } from './pay/qr-code.tsx'
import { Writing } from './team/writing.tsx'

export default function Pay() {
  const params = useParams<{ id: string }>()
  const known = createCase(useBook(), () => params.id)
  return (
    <Show when={known()} fallback={<Gone />}>
      {(both) => <PayPage facts={both().facts} plan={both().plan} />}
    </Show>
  )
}

function Gone() {
  return (
    <Screen title={rest().pay.title} back={{ href: '/clients', label: rest().acts.back }}>
      <EmptyState icon={PeopleIcon} title={rest().caseFile.gone} text={rest().caseFile.goneText} />
    </Screen>
  )
}

function PayPage(props: { facts: CaseFacts; plan: CasePlan }) {
  const words = () => rest().pay
  const client = () => props.facts.client
  const creditor = () => props.facts.creditor
  const settings = () => (props.facts.workspaceKind === 'mandate' ? '/settings/creditors' : '/settings/business')
  return (
    <Screen
      title={words().title}
      detail={client().name}
      back={{ href: `/clients/${client().id}`, label: rest().acts.back }}
      foot={
        <Writing>
          <Button tone="primary" wide icon={EuroIcon} href={`/clients/${client().id}?add=payment`}>
            {words().received}
          </Button>
        </Writing>
      }
    >
      <Show
        when={creditor().iban || creditor().paymentLink}
        fallback={
          <EmptyState
            icon={EuroIcon}
            title={words().noneTitle}
            text={words().noneText}
            actions={<Button href={settings()}>{words().add}</Button>}
          />
        }
      >
        <Show when={creditor().iban}>{(iban) => <ByTransfer {...props} iban={iban()} />}</Show>
        <Show when={creditor().paymentLink}>{(link) => <ByLink link={link()} />}</Show>
      </Show>
    </Screen>
  )
}

/** In the currency of what is due first: sums of two are not added. */
function sumsOf(plan: CasePlan) {
  const asked = askable(plan)
  const currency = (late(plan)[0] ?? asked[0])?.invoice.currency ?? 'EUR'
  const inIt = (states: readonly InvoiceState[]) => states.filter(({ invoice }) => invoice.currency === currency)
  const sum = (states: readonly InvoiceState[]) => states.reduce((total, state) => total + chaseable(state), 0)
  const [overdue, all] = [inIt(late(plan)), inIt(asked)]
  return { currency, overdue, all, late: sum(overdue), total: sum(all) }
}

function ByTransfer(props: { facts: CaseFacts; plan: CasePlan; iban: string }) {
  const words = () => rest().pay
  const sums = createMemo(() => sumsOf(props.plan))
  const [amount, setAmount] = createSignal<number | undefined>(sums().late || sums().total || undefined)
  const name = () => props.facts.creditor.name
  const reference = () => referenceOf((amount() ?? 0) > sums().late ? sums().all : sums().overdue, props.facts)
  const grouped = () => props.iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')
  const payload = () => {
    const cents = amount()
    return cents
      ? sepaQr({ name: name(), iban: props.iban, amount: cents, currency: sums().currency, text: reference() })
      : null
  }
  const choices = () =>
    sums().late > 0 && sums().total > sums().late
      ? [
          { label: words().late, cents: sums().late },
          { label: words().all, cents: sums().total },
        ]
      : []
  return (
    <>
      <AmountField label={words().amount} currency={sums().currency} value={amount()} onInput={setAmount} />
      <Show when={choices().length > 0}>
        <Chips wrap>
          <For each={choices()}>
            {({ label, cents }) => (
              <Chip pressed={amount() === cents} onClick={() => setAmount(cents)}>
                {label}
              </Chip>
            )}
          </For>
        </Chips>
      </Show>
      <Card>
        <Stack gap={3}>
          <Show
            when={payload()}
            fallback={<Text>{sums().currency === 'EUR' ? words().noAmount : words().notInEuros}</Text>}
          >
            {(text) => (
              <>
                <QrCode text={text()} label={words().code(money(amount() ?? 0, sums().currency), name())} />
                <Text voice="small">{words().scan}</Text>
              </>
            )}
          </Show>
          <Facts
            items={[
              { label: words().holder, value: name() },
              { label: words().iban, value: <span class={css.account}>{grouped()}</span> },
              ...(reference() ? [{ label: words().reference, value: reference() }] : []),
            ]}
          />
          <Inline>
            <Button icon={CopyIcon} onClick={() => void copy(grouped())}>
              {words().copyIban}
            </Button>
          </Inline>
        </Stack>
      </Card>
    </>
  )
}

function ByLink(props: { link: string }) {
  const words = () => rest().pay
  return (
    <Card>
      <Stack gap={3}>
        <Facts items={[{ label: words().link, value: <span class={css.account}>{props.link}</span> }]} />
        <Inline>
          <Button icon={CopyIcon} onClick={() => void copy(props.link)}>
            {words().copyLink}
          </Button>
        </Inline>
      </Stack>
    </Card>
  )
}

/** As many numbers as the statement of an account has room for; the client’s name where there is none. */
const ROOM = 140

function referenceOf(states: readonly InvoiceState[], { client }: CaseFacts): string {
  let said = ''
  for (const { invoice } of states) {
    const more = said ? `${said}, ${invoice.number}` : invoice.number
    if (more.length > ROOM) break
    said = more
  }
  return said || client.name.slice(0, ROOM)
}

async function copy(text: string): Promise<void> {
  showToast({ text: (await copyText(text)) ? rest().pay.copied : rest().pay.notCopied })
}
