/** The way to the files of a case or of one invoice, with how many there are. */
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { FileIcon, ForwardIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { filesAbout } from './about.ts'
import type { About } from './add.ts'

export function FilesRow(props: { about: About }) {
  const book = useBook()
  const words = () => rest().files
  const { about } = props
  return (
    <Card flush>
      <List inset label={words().title}>
        <Row
          leading={<FileIcon />}
          title={words().title}
          detail={words().row(filesAbout(book, about).length)}
          trailing={<ForwardIcon />}
          href={`/clients/${about.clientId}/files${about.invoiceId ? `?invoice=${about.invoiceId}` : ''}`}
        />
      </List>
    </Card>
  )
}
