/** The files that were added with a note, each a way to the page where it is seen or heard. */
import { createMemo, For, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { ForwardIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { size } from '../settings/size.ts'
import { Thumb } from './thumb.tsx'

/** `inset` where a card stands around it. */
export function OfFact(props: { facts: readonly Id[]; clientId: Id; inset?: boolean }) {
  const book = useBook()
  const cards = createMemo(() => book.all('attachment').filter(({ factId }) => factId && props.facts.includes(factId)))
  return (
    <Show when={cards().length > 0}>
      <List inset={props.inset ?? false} label={rest().files.title}>
        <For each={cards()}>
          {(card) => (
            <Row
              leading={<Thumb card={card} here />}
              title={card.name}
              detail={card.seconds ? rest().files.seconds(card.seconds) : size(card.size)}
              trailing={<ForwardIcon />}
              href={`/clients/${props.clientId}/files?open=${card.id}`}
            />
          )}
        </For>
      </List>
    </Show>
  )
}
