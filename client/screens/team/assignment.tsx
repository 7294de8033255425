/** Whose case it is: a row on the case for whoever may know, and for an owner the sheet to give it to somebody else. */
import { createMemo, createSignal, onMount, Show } from 'solid-js'
import type { Client } from '../../../server/domain/records/cards.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { mayManage } from '../../book/rights.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chips.tsx'
import { ForwardIcon, PersonIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { FormSheet } from '../case/form-sheet.tsx'
import { nameOf } from './words.ts'

const NOBODY = 'nobody'

/** Nothing at all for a collector, whose cases are all his, and for whoever is alone. */
export function Assignment(props: { client: Client }) {
  const book = useBook()
  const [opened, setOpened] = createSignal(false)
  const words = () => rest().team.assign
  const someone = () => book.meta().team?.some((one) => !one.removed && one.id !== book.meta().account?.userId)
  const shown = () => {
    const { account, role } = book.meta()
    return account && role !== 'collector' && (someone() || props.client.assignedTo)
  }
  const whose = () => (props.client.assignedTo ? nameOf(book, props.client.assignedTo) : words().nobody)
  return (
    <Show when={shown()}>
      <Card flush>
        <List inset>
          <Row
            leading={<PersonIcon />}
            title={words().row}
            detail={whose()}
            trailing={mayManage(book) ? <ForwardIcon /> : undefined}
            onClick={mayManage(book) ? () => setOpened(true) : undefined}
          />
        </List>
      </Card>
      <Show when={opened()}>
        <AssignSheet client={props.client} onGone={() => setOpened(false)} />
      </Show>
    </Show>
  )
}

function AssignSheet(props: { client: Client; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().team.assign
  const before = props.client.assignedTo ?? NOBODY
  const [chosen, setChosen] = createSignal<Id>(before)
  // Works without network from the names that are known; with it, somebody who came since is there too.
  onMount(() => void import('../../sync/team.ts').then(({ askMembers }) => askMembers(book)).catch(() => {}))

  const labelOf = (id: Id) => (id === book.meta().account?.userId ? rest().team.you : nameOf(book, id))

  const choices = createMemo(() => {
    const able = (book.meta().team ?? []).filter((one) => !one.removed && one.role !== 'viewer')
    const present = able.map(({ id }) => ({ value: id, label: labelOf(id) }))
    const former = before === NOBODY || able.some(({ id }) => id === before) ? [] : [before]
    return [
      { value: NOBODY, label: words().nobody },
      ...present,
      ...former.map((value) => ({ value, label: labelOf(value) })),
    ]
  })

  async function save() {
    if (chosen() === before) return null
    const to = chosen() === NOBODY ? null : chosen()
    const wanted = { op: 'patch' as const, kind: 'client' as const, id: props.client.id, fields: { assignedTo: to } }
    return recordWithUndo(book, [wanted], to ? words().done(labelOf(to)) : words().taken)
  }

  return (
    <FormSheet
      title={words().title}
      detail={props.client.name}
      saveLabel={words().save}
      onSave={save}
      onGone={props.onGone}
    >
      <Text>{words().text}</Text>
      <ChipGroup label={words().who} choices={choices()} value={chosen()} onChange={setChosen} wrap />
    </FormSheet>
  )
}
