/** Copies of the invoices beside a letter: whether they go with it, and for which invoices there is no file to add. */
import { createMemo, For, Show } from 'solid-js'
import type { Invoice } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Chip, Chips } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ForwardIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { canShareTogether } from '../settings/save-file.ts'
import type { Draft } from './draft.ts'
import type { Duplicates } from './duplicates.ts'

export function Copies(props: {
  clientId: Id
  /** The invoices the letter names. */
  invoices: readonly Invoice[]
  draft: Draft
  found: Duplicates
}) {
  const words = () => rest().papers.copies
  const files = createMemo(() => copiesFor(props.invoices, props.found))
  const without = () => props.invoices.filter(({ id }) => !props.found.files.has(id))
  const book = useBook()
  /** Without an account no server has what this phone lacks. */
  const fetchable = (id: Id) => (book.meta().account ? props.found.elsewhere.get(id) : undefined)
  const saidOf = ({ id }: Invoice): string => {
    if (fetchable(id)) return words().fetch
    return props.found.elsewhere.has(id) ? words().again : words().add
  }
  const href = ({ id }: Invoice): string => {
    const card = fetchable(id)
    return `/clients/${props.clientId}/files?invoice=${id}${card ? `&open=${card.id}` : ''}`
  }
  return (
    <Stack gap={2}>
      <Show when={files().length > 0}>
        <Chips>
          <Chip pressed={props.draft.duplicates()} onClick={() => props.draft.setDuplicates(!props.draft.duplicates())}>
            {words().going(files().length)}
          </Chip>
        </Chips>
        <Show when={props.draft.duplicates()}>
          <Text voice="soft">{canShareTogether(files()) ? words().together : words().apart}</Text>
        </Show>
      </Show>
      <Show when={without().length > 0}>
        <Disclosure label={words().without(without().length)} lazy>
          <List label={words().without(without().length)}>
            <For each={without()}>
              {(invoice) => (
                <Row title={invoice.number} detail={saidOf(invoice)} trailing={<ForwardIcon />} href={href(invoice)} />
              )}
            </For>
          </List>
        </Disclosure>
      </Show>
    </Stack>
  )
}

/** In the order in which the letter names them. */
export const copiesFor = (invoices: readonly Pick<Invoice, 'id'>[], { files }: Duplicates): File[] =>
  invoices.flatMap(({ id }) => files.get(id) ?? [])
