/** A promise is confirmed in writing the same day: one tap opens the message, already written. */
import { Show } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { rest } from '../../i18n/index.ts'
import { Prepared } from './prepared.tsx'

export function ConfirmPromise(props: { facts: CaseFacts; act: Id; contactId: Id | undefined }) {
  /** The first of those made together: the message says what is to come next. */
  const promise = () => {
    const made = props.facts.promises.filter(({ act }) => act === props.act).sort((a, b) => (a.on < b.on ? -1 : 1))[0]
    if (!made) return undefined
    const { on, amount, currency, method, at } = made
    return { on, amount, currency, method, madeOn: dayIn(at, props.facts.timeZone) }
  }
  return (
    <Show when={promise()}>
      {(made) => (
        <Prepared
          facts={props.facts}
          contactId={props.contactId}
          title={rest().outcomes.confirm}
          labels={rest().outcomes.confirmBy}
          channels={['sms', 'email']}
          message={{ stage: 'promise-confirmation', promise: made() }}
        />
      )}
    </Show>
  )
}
