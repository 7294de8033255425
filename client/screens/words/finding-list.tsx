/** What is better put otherwise, each with why, where that comes from and what to say instead. */
import { For, Show } from 'solid-js'
import type { Finding } from '../../../server/domain/words/checks/check.ts'
import { day, language, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

export function FindingList(props: { findings: readonly Finding[]; onReplace: (finding: Finding) => void }) {
  const words = () => rest().messages.review
  return (
    <For each={props.findings}>
      {(finding) => (
        <Banner
          tone={finding.weight === 'grave' ? 'danger' : 'frozen'}
          actions={
            <Button tone="quiet" onClick={() => props.onReplace(finding)}>
              {finding.instead ? words().replace : words().remove}
            </Button>
          }
        >
          <Stack gap={1}>
            <strong>{finding.quote}</strong>
            <Text voice="small">{finding.why[language()]}</Text>
            <Show when={finding.instead}>{(instead) => <Text voice="small">{words().instead(instead())}</Text>}</Show>
            <For each={finding.sources.filter(({ quality }) => quality !== 'product')}>
              {({ text, readOn }) => <Text voice="small">{words().source(text, day(readOn))}</Text>}
            </For>
          </Stack>
        </Banner>
      )}
    </For>
  )
}
