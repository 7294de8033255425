/**
 * "Thank them", in one tap, for a client whose payment left nothing late: by the channel they prefer among those that can be
 * used. A message of its own: it answers no step of the plan, and no guard speaks against thanks.
 */
import { createMemo, createSignal, Show, Suspense } from 'solid-js'
import type { CaseFacts, Money } from '../../../server/domain/dunning/case.ts'
import type { Channel, Id } from '../../../server/domain/records/primitives.ts'
import type { FieldName } from '../../../server/domain/words/compose.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { channelIcons } from './channel-icons.ts'
import { Refused } from './refused.tsx'
import { send } from './send.ts'
import { type Way, wayBy } from './ways.ts'

const texts: readonly Channel[] = ['email', 'sms', 'messenger']

/** How to thank them now; `null` while something is late, or when nothing can be written to. */
export function wayToThank(facts: CaseFacts): Way | null {
  const { preferredChannel, doNotContact } = facts.client
  if (doNotContact) return null
  const order = [...texts].sort((a, b) => Number(b === preferredChannel) - Number(a === preferredChannel))
  return order.map((channel) => wayBy(channel, facts)).find(({ address }) => address) ?? null
}

export function ThanksOffer(props: { clientId: Id; received: Money; onSent?: () => void }) {
  const book = useBook()
  const [sent, setSent] = createSignal(false)
  const [missing, setMissing] = createSignal<FieldName[]>()
  const way = createMemo(() => {
    const facts = book.facts(props.clientId)
    const plan = book.plan(props.clientId)
    return facts && plan && plan.state.daysLate <= 0 ? wayToThank(facts) : null
  })

  function thank(by: Way): void {
    const result = send(book, {
      clientId: props.clientId,
      way: by,
      step: null,
      stage: 'thanks',
      received: props.received,
    })
    if (result.ok) {
      setSent(true)
      props.onSent?.()
    } else setMissing(result.missing)
  }

  return (
    <Show when={!sent() && way()}>
      {(by) => (
        <>
          <Button icon={channelIcons[by().channel]} onClick={() => thank(by())}>
            {rest().bank.thank[by().channel === 'email' ? 'email' : 'text']}
          </Button>
          <Suspense>
            <Show when={missing()}>
              {(fields) => (
                <Refused clientId={props.clientId} missing={fields()} onClosed={() => setMissing(undefined)} />
              )}
            </Show>
          </Suspense>
        </>
      )}
    </Show>
  )
}
