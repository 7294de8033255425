/** What a paper lacks, each with the way to where it is filled in. */
import { For } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Mention } from '../../../server/domain/papers/paper.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon, WarningIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'

export function Lacking(props: { facts: CaseFacts; missing: readonly Mention[] }) {
  const words = () => rest().papers.lacking
  return (
    <>
      <Banner tone="late2" icon={WarningIcon}>
        <Text voice="strong">{words().title}</Text>
        <Text>{words().text}</Text>
      </Banner>
      <Card flush>
        <List inset label={words().title}>
          <For each={props.missing}>
            {(one) => (
              <Row
                title={rest().papers.missing[one]}
                detail={words().complete}
                trailing={<ForwardIcon />}
                href={whereTo(one, props.facts)}
              />
            )}
          </For>
        </List>
      </Card>
    </>
  )
}

/** Where each is completed. */
function whereTo(mention: Mention, { client, creditor, workspaceKind }: CaseFacts): string {
  const ours = workspaceKind === 'mandate' ? `/settings/creditors/${creditor.id}` : '/settings/business'
  if (mention === 'collector-address') return '/settings/business'
  if (mention === 'sender-signature') return '/settings/business'
  if (mention === 'plan') return `/clients/${client.id}?add=plan`
  if (mention.startsWith('sender-') || mention === 'ways-to-pay' || mention === 'mandate') return ours
  if (mention === 'statement') return `/clients/${client.id}/interest`
  if (mention.startsWith('addressee-') || mention === 'client-kind') return `/clients/${client.id}/edit`
  return `/clients/${client.id}`
}
