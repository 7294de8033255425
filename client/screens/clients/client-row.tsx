/** One debtor in the list: who, what remains due, in what state. */
import { For, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { money, rest } from '../../i18n/index.ts'
import { Dot } from '../../ui/badge.tsx'
import { RowBody } from '../../ui/list.tsx'
import { Money } from '../../ui/money.tsx'
import { toneClass } from '../../ui/tone.ts'
import { nameOf } from '../team/words.ts'
import css from './client-row.module.css'
import { rowState } from './row-state.ts'
import type { ClientRow } from './rows.ts'

export function ClientRowView(props: { row: ClientRow }) {
  const book = useBook()
  const state = () => rowState(props.row.plan, book.today())
  const creditor = () =>
    book.workspace()?.kind === 'mandate' ? book.get('creditor', props.row.client.creditorId)?.name : undefined
  /** For those who see the cases of everybody. */
  const inCharge = () => {
    const { assignedTo } = props.row.client
    const { account, role } = book.meta()
    return account && assignedTo && role !== 'collector' && assignedTo !== account.userId && nameOf(book, assignedTo)
  }
  return (
    <RowBody
      href={`/clients/${props.row.client.id}`}
      leading={<Dot tone={state().tone} />}
      title={<span class={css.name}>{props.row.client.name}</span>}
      detail={
        <>
          <span class={toneClass(state().tone)}>{state().text}</span>
          <Show when={creditor()}>{(name) => <span> · {rest().clients.forCreditor(name())}</span>}</Show>
          <Show when={inCharge()}>{(name) => <span> · {rest().team.assign.inList(name())}</span>}</Show>
        </>
      }
      trailing={
        <span class={css.sums}>
          <For each={props.row.plan.state.due}>{(due) => <Money text={money(due.amount, due.currency)} />}</For>
        </span>
      }
    />
  )
}
