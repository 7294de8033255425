/** The way to the papers of a debtor, on the case page. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon, LetterIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { pendingPapers } from './kept-list.tsx'

export function PapersRow(props: { facts: CaseFacts }) {
  const words = () => rest().papers
  return (
    <Card flush>
      <List inset label={words().title}>
        <Row
          leading={<LetterIcon />}
          title={words().title}
          detail={pendingPapers(props.facts) ?? words().row}
          trailing={<ForwardIcon />}
          href={`/clients/${props.facts.client.id}/papers`}
        />
      </List>
    </Card>
  )
}
