/** The first records as they would be taken, what the whole file would bring, and the last questions. */
import { createSignal, For, Show } from 'solid-js'
import type { ClientKind } from '../../../server/domain/records/cards.ts'
import { day, list, money, rest } from '../../i18n/index.ts'
import type { PreviewRecord } from '../../intake/gathered.ts'
import type { Preview } from '../../intake/prepare.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { Text } from '../../ui/text.tsx'
import type { Decided } from './flow.ts'
import css from './import.module.css'
import { LeftOut } from './left-out.tsx'
import { Summary, takesNothing } from './summary.tsx'

export interface PreviewProps {
  preview: Preview
  decided: Decided
  kindForUnknown: ClientKind
  onKind: (kind: ClientKind) => void
  onNegatives: (how: 'attach' | 'report') => void
}

export function PreviewBody(props: PreviewProps) {
  const words = () => rest().imports
  const report = () => props.preview.report
  const nothing = () => (report().counts.duplicates > 0 ? words().nothingNew : words().nothingTaken)
  return (
    <>
      <Card flat>
        <Show when={!takesNothing(report())} fallback={<Banner live>{nothing()}</Banner>}>
          <Summary title={words().willTake} report={report()} />
        </Show>
      </Card>
      <Show when={report().unknownKinds}>
        {(clients) => (
          <Stack gap={2}>
            <ChipGroup
              label={words().kindOfClients}
              choices={(['business', 'consumer', 'public', 'unknown'] as const).map((value) => ({
                value,
                label: words().clientKinds[value],
              }))}
              value={props.kindForUnknown}
              onChange={props.onKind}
              wrap
            />
            <Text voice="small">{words().kindOfClientsText(clients())}</Text>
          </Stack>
        )}
      </Show>
      <Show when={report().negatives}>
        {(negatives) => (
          <ChipGroup
            label={words().negatives(negatives())}
            choices={(['attach', 'report'] as const).map((value) => ({ value, label: words().negativeChoices[value] }))}
            value={props.decided.creditNotes ?? 'attach'}
            onChange={props.onNegatives}
            wrap
          />
        )}
      </Show>
      <LeftOut report={report()} />
      <Records records={props.preview.records} rows={report().rows} />
    </>
  )
}

/** A few at first: the answers above must stay within reach. */
const FIRST = 5

function Records(props: { records: readonly PreviewRecord[]; rows: number }) {
  const words = () => rest().imports
  const [all, setAll] = createSignal(false)
  const shown = () => (all() ? props.records : props.records.slice(0, FIRST))
  return (
    <Show when={props.records.length > 0}>
      <Card flush flat>
        <List inset label={words().preview}>
          <For each={shown()}>{(record) => <PreviewRow record={record} />}</For>
        </List>
      </Card>
      <Show when={props.records.length > shown().length}>
        <Button tone="quiet" onClick={() => setAll(true)}>
          {words().morePreview(props.records.length - FIRST)}
        </Button>
      </Show>
      <Text voice="small">{words().previewOf(shown().length, props.rows)}</Text>
    </Show>
  )
}

function PreviewRow(props: { record: PreviewRecord }) {
  const words = () => rest().imports
  const about = () => {
    const { number, issuedOn, dueOn, reach } = props.record
    const invoice = [
      number && words().numbered(number),
      issuedOn && words().issued(day(issuedOn, 'numeric')),
      dueOn && words().due(day(dueOn, 'numeric')),
    ]
    return [invoice.filter(Boolean).join(' '), ...(reach ?? [])].filter(Boolean).join(' · ')
  }
  const marks = () => {
    const { paid, disputed, credit, currency } = props.record
    return list([
      ...(paid ? [words().paidOn(money(paid.amount, currency ?? 'EUR'), day(paid.on, 'numeric'))] : []),
      ...(disputed ? [words().disputed] : []),
      ...(credit ? [words().credit] : []),
    ])
  }
  return (
    <Row
      top
      title={
        <span class={css.head}>
          <span>{props.record.client}</span>
          <Show when={props.record.amount !== undefined}>
            <Money text={money(props.record.amount ?? 0, props.record.currency ?? 'EUR')} />
          </Show>
        </span>
      }
      detail={
        <>
          {about()}
          <Show when={marks()}>
            <br />
            {marks()}
          </Show>
          <Show when={props.record.warnings.length > 0}>
            <br />
            <span class={css.warned}>{props.record.warnings.map((code) => words().warnings[code]).join(' · ')}</span>
          </Show>
        </>
      }
    />
  )
}
