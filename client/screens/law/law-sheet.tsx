/** A short law sheet: what it is, the texts it rests on, when they were read and how sure that is. */
import { For, Show } from 'solid-js'
import { type Sheet as LawText, type SheetKey, sheets } from '../../../server/domain/law/sheets.ts'
import { day, rest } from '../../i18n/index.ts'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { Text } from '../../ui/text.tsx'
import { createRise } from '../case/rise.ts'

export function LawSheet(props: { sheet: SheetKey; onGone: () => void }) {
  const rise = createRise(() => props.onGone())
  const words = () => rest().law.sheets[props.sheet]
  const text = (): LawText => sheets[props.sheet]
  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={words().title}
      detail={rest().law.general}
      closeLabel={rest().acts.close}
    >
      <Stack gap={4}>
        <p>{words().text}</p>
        <Show when={text().sources.length > 0} fallback={<Text voice="soft">{rest().law.sheet.product}</Text>}>
          <section>
            <Stack gap={1}>
              <h3>{rest().law.sheet.sources}</h3>
              <ul>
                <For each={text().sources}>
                  {(source) => (
                    <li>
                      <Text voice="soft">{source}</Text>
                    </li>
                  )}
                </For>
              </ul>
              <Text voice="small">
                {rest().law.sheet.readOn(day(text().readOn, 'numeric'))} ·{' '}
                {rest().law.sheet.confidence[text().confidence]}
              </Text>
            </Stack>
          </section>
        </Show>
      </Stack>
    </Sheet>
  )
}
