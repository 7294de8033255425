/** What was decided before: each statement with its lines, sent or copied as text, or taken back. The last one stands open. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import type { InterestLine, InterestStatement } from '../../../server/domain/records/facts.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { useBook } from '../../book/context.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Actions, Split, Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { channelIcons } from '../acts/channel-icons.ts'
import { recordWithUndo } from '../acts/record.ts'
import { Refused } from '../acts/refused.tsx'
import { sendWritten } from '../acts/send.ts'
import { isMissing, wayBy } from '../acts/ways.ts'
import { invoiceNumber } from '../case/entry-words.ts'
import { Writing } from '../team/writing.tsx'
import type { Counted } from './counted.ts'
import { canShare, handOut, type Written, writeStatement } from './write-statement.ts'

interface Known {
  facts: CaseFacts
  plan: CasePlan
  counted: Counted
}

export function Earlier(props: Known) {
  const words = () => rest().interest.earlier
  /** The last day first; of one day the one made last. */
  const statements = createMemo(() =>
    [...props.facts.interestStatements].sort((a, b) =>
      a.asOf < b.asOf || (a.asOf === b.asOf && a.id < b.id) ? 1 : -1,
    ),
  )
  return (
    <Show when={statements().length > 0}>
      <section>
        <Stack gap={3}>
          <h2>{words().title}</h2>
          <For each={statements()}>
            {(statement, place) => <Statement {...props} of={statement} open={place() === 0} />}
          </For>
        </Stack>
      </section>
    </Show>
  )
}

function Statement(props: Known & { of: InterestStatement; open: boolean }) {
  const words = () => rest().interest.earlier
  const title = () => words().asOf(day(props.of.asOf, 'full'))
  return (
    <Card flat label={title()}>
      <Stack gap={3}>
        <div>
          <h3>{title()}</h3>
          <Text voice="soft">{sumsIn(props.of)}</Text>
        </div>
        <Show when={props.open}>
          <Ways {...props} />
        </Show>
        <Disclosure label={rest().interest.calculation} lazy>
          <Stack gap={3}>
            <For each={props.of.lines}>
              {(line) => <Line of={line} facts={props.facts} currency={props.of.currency} />}
            </For>
            <Show when={!props.open}>
              <Ways {...props} />
            </Show>
            <TakeBack of={props.of} />
          </Stack>
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Line(props: { of: InterestLine; facts: CaseFacts; currency: string }) {
  const words = () => rest().interest.earlier
  const sum = () => money(props.of.amount, props.currency)
  return (
    <div>
      <Split>
        <span>
          {words().line(props.of.what, invoiceNumber(props.facts, props.of.invoiceId), props.of.from, props.of.to)}
        </span>
        <span>{sum()}</span>
      </Split>
      <Show when={props.of.decision === 'waived'}>
        <Text voice="soft">{rest().journal.interestLine.value(sum(), 'waived', props.of.reason)}</Text>
      </Show>
    </div>
  )
}

function TakeBack(props: { of: InterestStatement }) {
  const book = useBook()
  const words = () => rest().interest.earlier
  const record = () => ({ undoes: 'fact' as const, target: props.of.id })
  return (
    <Writing>
      <Button
        tone="quiet"
        onClick={() => void recordWithUndo(book, [{ op: 'create', kind: 'void', record: record() }], words().voided)}
      >
        {words().void}
      </Button>
    </Writing>
  )
}

function Ways(props: Known & { of: InterestStatement }) {
  const book = useBook()
  const words = () => rest().interest.earlier
  const [missing, setMissing] = createSignal<readonly FieldName[]>()
  const claimsSomething = () => props.of.lines.some(({ decision }) => decision === 'claimed')
  const mail = () => wayBy('email', props.facts)
  /** Nothing is sent to who must not be asked for money; a text for one's own file can be had all the same. */
  const mayMail = () => !isMissing(mail()) && !FORBIDS.has(props.plan.silence?.code ?? '')

  function written(): Extract<Written, { ok: true }> | null {
    const [country, rates] = [props.counted.country(), props.counted.rates()]
    if (!country || !rates) return null
    const { facts, plan } = props
    const made = writeStatement({ book, facts, plan, country, rates: rates.rates() }, props.of, mail())
    if (made.ok) return made
    setMissing(made.missing)
    return null
  }
  function send(): void {
    const text = written()
    if (text) sendWritten(book, { clientId: props.facts.client.id, way: mail(), step: null }, text)
  }
  function share(): void {
    const text = written()
    if (text) void handOut(text)
  }

  return (
    <Show when={claimsSomething()}>
      <Actions>
        <Show when={mayMail()}>
          <Writing>
            <Button grow icon={channelIcons.email} onClick={send}>
              {words().send}
            </Button>
          </Writing>
        </Show>
        <Button grow onClick={share}>
          {canShare() ? words().share : words().copy}
        </Button>
      </Actions>
      <Show when={missing()}>
        {(fields) => (
          <Refused clientId={props.facts.client.id} missing={fields()} onClosed={() => setMissing(undefined)} />
        )}
      </Show>
    </Show>
  )
}

const FORBIDS: ReadonlySet<string> = new Set(['do-not-contact', 'insolvency', 'deceased', 'no-mandate', 'limitation'])

function sumsIn({ lines, currency }: InterestStatement): string {
  const words = rest().interest.earlier
  const sum = (decision: InterestLine['decision']) =>
    lines.reduce((all, line) => all + (line.decision === decision ? line.amount : 0), 0)
  const [claimed, waived] = [sum('claimed'), sum('waived')]
  const said = [
    claimed > 0 && words.claimed(money(claimed, currency)),
    waived > 0 && words.waived(money(waived, currency)),
  ]
  return said.filter(Boolean).join(' · ')
}
