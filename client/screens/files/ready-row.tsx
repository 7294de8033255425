/** A file that is made ready and not recorded yet: seen, and put away again. */
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import { rest } from '../../i18n/index.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TrashIcon } from '../../ui/icons.tsx'
import { Row } from '../../ui/list.tsx'
import { Thumb } from './thumb.tsx'

/** A card whose bytes are on the device, to be recorded with its fact. */
export type Ready = Omit<Attachment, 'id'>

export function ReadyRow(props: { card: Ready; onRemove: () => void }) {
  const words = () => rest().files
  return (
    <Row
      leading={<Thumb card={props.card} here />}
      title={props.card.name}
      detail={props.card.seconds ? words().seconds(props.card.seconds) : words().kinds[props.card.kind]}
      trailing={
        <IconButton icon={TrashIcon} label={`${words().remove} ${props.card.name}`} onClick={() => props.onRemove()} />
      }
    />
  )
}
