/** One arrangement: until when it holds, kept or lapsed, and the credit note that a kept gesture still needs. */
import { Show } from 'solid-js'
import type { ArrangementState } from '../../../server/domain/agreements/arrangements.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { ArrangementEnd } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import type { Wanted } from '../../book/writes.ts'
import { day, money, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Inline, Stack } from '../../ui/layout.tsx'
import { Status } from '../../ui/status.tsx'
import { Text } from '../../ui/text.tsx'
import type { Tone } from '../../ui/tone.ts'
import { recordWithUndo } from '../acts/record.ts'
import { Writing } from '../team/writing.tsx'

const tones: Record<ArrangementState['state'], Tone> = {
  open: 'promised',
  kept: 'paid',
  lapsed: 'late2',
  replaced: 'frozen',
}

export function ArrangementCard(props: { state: ArrangementState; facts: CaseFacts; onConfirm: () => void }) {
  const book = useBook()
  const words = () => rest().agreements.arrangementState
  const one = () => props.state.arrangement
  const until = () => day(one().until, 'full')
  const currency = () =>
    one().currency ??
    props.facts.invoices.find(({ id }) => one().invoiceIds.includes(id))?.currency ??
    book.workspace()?.currency ??
    'EUR'
  const sum = (cents: number) => money(cents, currency())
  const title = () =>
    one().kind === 'extension'
      ? words().extension(until())
      : words()[one().kind === 'gesture' ? 'gesture' : 'discount'](sum(one().amount ?? 0))
  const awaited = () =>
    props.state.toPay > 0 ? words().toPay(sum(props.state.toPay), until()) : words().until(until())

  const end = (how: ArrangementEnd['how'], said: string) =>
    recordWithUndo(
      book,
      [
        {
          op: 'create',
          kind: 'arrangementEnd',
          record: { clientId: props.facts.client.id, arrangementId: one().id, on: book.today(), how },
        },
      ],
      said,
    )

  return (
    <Card label={title()}>
      <Stack gap={2}>
        <h3>{title()}</h3>
        <Status tone={tones[props.state.state]}>{words().states[props.state.state]}</Status>
        <Show when={props.state.state === 'open'}>
          <Text voice="soft">{awaited()}</Text>
        </Show>
        <Show when={one().movesDueDate}>
          <Text voice="soft">{words().moved}</Text>
        </Show>
        <Show when={one().terms}>{(terms) => <Text voice="soft">{terms()}</Text>}</Show>
        <Writing>
          <CreditDue state={props.state} sum={sum} />
        </Writing>
        <Show when={props.state.state === 'open' && mayWrite(book)}>
          <Inline>
            <Button onClick={() => void end('kept', words().markedKept)}>{words().kept}</Button>
            <Button onClick={() => void end('lapsed', words().markedLapsed)}>{words().lapsed}</Button>
            <Button tone="quiet" onClick={() => props.onConfirm()}>
              {rest().agreements.planState.confirm}
            </Button>
          </Inline>
        </Show>
      </Stack>
    </Card>
  )
}

/** Proposed only: the tap of a person makes it. */
function CreditDue(props: { state: ArrangementState; sum: (cents: number) => string }) {
  const book = useBook()
  const words = () => rest().agreements.arrangementState
  const total = () => props.state.proposed.reduce((sum, { amount }) => sum + amount, 0)
  const wanted = (): Wanted[] =>
    props.state.proposed.map(({ invoiceId, amount }) => ({
      op: 'create',
      kind: 'creditNote',
      record: { invoiceId, on: book.today(), amount },
    }))
  return (
    <Show when={props.state.proposed.length > 0}>
      <Banner
        tone="promised"
        actions={
          <Button onClick={() => void recordWithUndo(book, wanted(), words().credited(props.sum(total())))}>
            {words().credit}
          </Button>
        }
      >
        {words().proposed(props.sum(total()))}
      </Banner>
    </Show>
  )
}
