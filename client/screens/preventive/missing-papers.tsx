/** What to gather before a firmer step: the papers missing of each invoice, and the way to complete them. */
import { createMemo, For, Show } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { missingPapers } from '../../../server/domain/preventive/papers.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import { list, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { namedPapers } from './paper-words.ts'

/** More would hide what it stands above. */
const MOST = 3

/** Shows nothing when nothing is missing. `invoices`: those the step is about. */
export function MissingPapers(props: { facts: CaseFacts; invoices: readonly Invoice[] }) {
  const words = () => rest().preventive.papers
  const lacking = createMemo(() =>
    props.invoices
      .map((invoice) => ({ invoice, papers: missingPapers(props.facts, invoice) }))
      .filter(({ papers }) => papers.length > 0),
  )
  return (
    <Show when={lacking().length > 0}>
      <Stack gap={2}>
        <For each={lacking().slice(0, MOST)}>
          {({ invoice, papers }) => (
            <Banner
              tone="late2"
              icon={FileIcon}
              actions={
                <Button tone="quiet" href={`/invoices/${invoice.id}`}>
                  {words().complement}
                </Button>
              }
            >
              {words().warning(invoice.number, list(namedPapers(papers)))} {words().why}
            </Banner>
          )}
        </For>
      </Stack>
    </Show>
  )
}
