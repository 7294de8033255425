/** What to gather before a firmer step: the papers missing of each invoice, a tap away from where they are completed. */
import { Key } from '@solid-primitives/keyed'
import { createMemo, Show } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import { missingPapers } from '../../../server/domain/preventive/papers.ts'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import { list, rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { FileIcon, ForwardIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { namedPapers } from './paper-words.ts'

/** More would hide what it stands above. */
const MOST = 3

/** What a firmer step is about. */
export const lateInvoices = ({ open }: CaseState): Invoice[] =>
  open.filter(({ daysLate }) => daysLate > 0).map(({ invoice }) => invoice)

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
      <Banner tone="late2" icon={FileIcon}>
        <Stack gap={2}>
          <p>{words().why}</p>
          <List label={words().lacking}>
            <Key each={lacking().slice(0, MOST)} by={({ invoice }) => invoice.id}>
              {(one) => (
                <Row
                  href={`/invoices/${one().invoice.id}`}
                  title={one().invoice.number}
                  detail={words().lacks(list(namedPapers(one().papers)))}
                  trailing={<ForwardIcon />}
                />
              )}
            </Key>
          </List>
          <Show when={lacking().length > MOST}>
            <Text voice="small">{rest().caseFile.payment.andMore(lacking().length - MOST)}</Text>
          </Show>
        </Stack>
      </Banner>
    </Show>
  )
}
