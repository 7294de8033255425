/** Every line that was refused or taken with a remark, with its number and the reason; refused ones can be downloaded. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import { number, rest } from '../../i18n/index.ts'
import type { Report, Warned, Warning } from '../../intake/report.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ExportIcon } from '../../ui/icons.tsx'
import { Text } from '../../ui/text.tsx'
import css from './import.module.css'

/** Lines written out at once; the rest on demand, so that a long list costs nothing until it is wanted. */
const SHOWN = 20

export function LeftOut(props: { report: Report; onDownload?: () => void }) {
  const words = () => rest().imports
  const { counts } = props.report
  return (
    <Show when={counts.rejected + counts.warnings > 0}>
      <Card flat>
        <Show when={counts.rejected > 0}>
          <Disclosure label={words().rejectedLines(counts.rejected)} open={props.onDownload !== undefined}>
            <Rejections report={props.report} />
          </Disclosure>
          <Show when={props.onDownload}>
            {(download) => (
              <Button icon={ExportIcon} onClick={() => download()()}>
                {words().download}
              </Button>
            )}
          </Show>
        </Show>
        <Show when={counts.warnings > 0}>
          <Disclosure label={words().warned(counts.warnings)}>
            <Warnings warnings={props.report.warnings} all={counts.warnings} />
          </Disclosure>
        </Show>
      </Card>
    </Show>
  )
}

function Rejections(props: { report: Report }) {
  const words = () => rest().imports
  const [shown, setShown] = createSignal(SHOWN)
  const rows = () => props.report.rejected
  return (
    <div class={css.lines}>
      <ol class={css.lines}>
        <For each={rows().slice(0, shown())}>
          {(row) => (
            <li>
              <Text voice="soft">
                {words().line(row.line)} · {words().reasons[row.code]}
              </Text>
              <p class={css.raw}>{row.raw.filter(Boolean).join(' ; ').slice(0, 160)}</p>
            </li>
          )}
        </For>
      </ol>
      <Show when={rows().length > shown()}>
        <Button tone="quiet" onClick={() => setShown(shown() + 5 * SHOWN)}>
          {words().rejectedLines(rows().length - shown())}
        </Button>
      </Show>
      <Show when={props.report.counts.rejected > rows().length}>
        <Text voice="small">{words().firstShown(rows().length)}</Text>
      </Show>
    </div>
  )
}

/** Remarks by what they say, each with the lines it is about. */
function Warnings(props: { warnings: readonly Warned[]; all: number }) {
  const words = () => rest().imports
  const byCode = createMemo(() => {
    const lines = new Map<Warning, number[]>()
    for (const { code, line } of props.warnings) lines.set(code, [...(lines.get(code) ?? []), line])
    return [...lines]
  })
  return (
    <ul class={css.lines}>
      <For each={byCode()}>
        {([code, lines]) => (
          <li>
            <Text voice="soft">{words().warnings[code]}</Text>
            <p class={css.raw}>
              {words().linesAt(lines.slice(0, SHOWN).map(number).join(', '), Math.max(0, lines.length - SHOWN))}
            </p>
          </li>
        )}
      </For>
      <Show when={props.all > props.warnings.length}>
        <li>
          <Text voice="small">{words().firstShown(props.warnings.length)}</Text>
        </li>
      </Show>
    </ul>
  )
}
