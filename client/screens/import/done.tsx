/** What became of the file: what is on the device, what was left out and why, how to go on. */
import { Match, Show, Switch } from 'solid-js'
import { rest } from '../../i18n/index.ts'
import type { Report } from '../../intake/report.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'
import { LeftOut } from './left-out.tsx'
import type { Stored, StoreEnd } from './store.ts'
import { Summary, takenWords } from './summary.tsx'

export function Done(props: { end: StoreEnd; onDownload: () => void }) {
  const words = () => rest().imports
  const whole = () => (props.end.end === 'whole' ? props.end.report : null)
  const failed = () => (props.end.end === 'failed' ? props.end : null)
  return (
    <div role="status">
      <Stack gap={4}>
        <Switch fallback={<Banner>{stoppedWords(props.end.stored)}</Banner>}>
          <Match when={whole()}>{(report) => <Whole report={report()} onDownload={props.onDownload} />}</Match>
          <Match when={failed()}>
            {(end) => (
              <Banner tone="danger">
                {words().failed[end().code]} {takenWords(takenOf(end().stored))}
              </Banner>
            )}
          </Match>
        </Switch>
      </Stack>
    </div>
  )
}

function Whole(props: { report: Report; onDownload: () => void }) {
  return (
    <>
      <Card>
        <Summary title={rest().imports.imported} report={props.report} />
        <Show when={props.report.counts.rejected === 0}>
          <Text voice="soft">{rest().imports.allTaken}</Text>
        </Show>
      </Card>
      <LeftOut report={props.report} onDownload={props.onDownload} />
    </>
  )
}

function stoppedWords(stored: Stored): string {
  const what = takenWords(takenOf(stored))
  return what ? rest().imports.stoppedText(what) : rest().imports.stoppedEmpty
}

const takenOf = (stored: Stored) => ({
  invoices: stored.invoice ?? 0,
  clients: stored.client ?? 0,
  contacts: stored.contact ?? 0,
  payments: stored.payment ?? 0,
  disputes: stored.dispute ?? 0,
  creditNotes: stored.creditNote ?? 0,
})
