/** What Today says when it has no card: on the first day, on a calm day, or when a list of a kind is done. */

import { Show } from 'solid-js'
import type { Due } from '../../../server/domain/dunning/due.ts'
import { useBook } from '../../book/context.ts'
import { mayManage } from '../../book/rights.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CheckIcon, FilterIcon, ImportIcon, PlusIcon, ReceiptIcon } from '../../ui/icons.tsx'
import { NoneToSee } from '../team/none-to-see.tsx'

/** Nothing was entered yet: the three ways to begin. */
export function FirstDay() {
  const book = useBook()
  return (
    <Show when={mayManage(book)} fallback={<NoneToSee />}>
      <WaysToBegin />
    </Show>
  )
}

function WaysToBegin() {
  const words = () => rest().todayMore
  return (
    <EmptyState
      icon={ReceiptIcon}
      title={words().emptyTitle}
      text={words().emptyText}
      actions={
        <>
          <Button tone="primary" icon={ImportIcon} href="/import">
            {words().importFile}
          </Button>
          <Button icon={PlusIcon} href="/invoices/new">
            {words().addInvoice}
          </Button>
          <Button tone="quiet" href="/start">
            {words().tryExample}
          </Button>
        </>
      }
    />
  )
}

/** Nothing to do today: when the next thing comes. */
export function Calm(props: { nextUp: Due['nextUp'] }) {
  const book = useBook()
  const words = () => rest().todayMore
  const next = () => {
    const client = props.nextUp && book.get('client', props.nextUp.id)
    return props.nextUp && client ? words().calmNext(day(props.nextUp.on, 'long'), client.name) : words().calmNothing
  }
  return (
    <EmptyState
      icon={CheckIcon}
      title={words().calmTitle}
      text={next()}
      actions={<Button href="/clients">{words().seeClients}</Button>}
    />
  )
}

/** The last case of a kind of contact is done, and others are left. */
export function NoneLeft(props: { onAll: () => void }) {
  return (
    <EmptyState
      icon={FilterIcon}
      title={rest().todayMore.noneLeft}
      actions={<Button onClick={props.onAll}>{rest().todayMore.showAll}</Button>}
    />
  )
}
