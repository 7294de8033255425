/** The way to the evidence pack of a debtor, below its papers and the file it goes beyond. */
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { FileIcon, ForwardIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'

export function EvidenceRow(props: { clientId: string }) {
  const words = () => rest().evidence
  return (
    <Card flush>
      <List inset label={words().title}>
        <Row
          leading={<FileIcon />}
          title={words().title}
          detail={words().row}
          trailing={<ForwardIcon />}
          href={`/clients/${props.clientId}/evidence`}
        />
      </List>
    </Card>
  )
}
