/** The way to what a client pays with, on the case page. */
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { EuroIcon, ForwardIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'

export function PayRow(props: { clientId: string }) {
  const words = () => rest().pay
  return (
    <Card flush>
      <List inset label={words().title}>
        <Row
          leading={<EuroIcon />}
          title={words().title}
          detail={words().row}
          trailing={<ForwardIcon />}
          href={`/clients/${props.clientId}/pay`}
        />
      </List>
    </Card>
  )
}
