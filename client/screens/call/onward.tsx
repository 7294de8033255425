/** After the result: on to the next debtor of Today, or back to it. */
import { Show } from 'solid-js'
import type { CasePlan } from '../../../server/domain/dunning/case.ts'
import { rank } from '../../../server/domain/dunning/order.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import { rest, t } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'

interface Following {
  name: string
  href: string
}

/** The first of Today's order beside this one: its cockpit when it is to be called, else its case. */
function nextDebtor(book: Book, current: Id): Following | null {
  const due = book.plans().filter(([id, plan]) => id !== current && plan.action)
  const best = due.reduce<[Id, CasePlan] | null>(
    (first, one) => (first && rank(first[1]) >= rank(one[1]) ? first : one),
    null,
  )
  const client = best && book.get('client', best[0])
  if (!best || !client) return null
  const call = best[1].action?.channel === 'call'
  return { name: client.name, href: `/clients/${client.id}${call ? '/call' : ''}` }
}

export function Onward(props: { clientId: Id }) {
  const book = useBook()
  const following = () => nextDebtor(book, props.clientId)
  return (
    <Show
      when={following()}
      fallback={
        <Button tone="primary" grow href="/">
          {rest().frame.backToToday}
        </Button>
      }
    >
      {(next) => (
        <>
          <Button tone="primary" wide href={next().href}>
            {rest().call.next(next().name)}
          </Button>
          <Button href="/">{t().shell.today}</Button>
        </>
      )}
    </Show>
  )
}
