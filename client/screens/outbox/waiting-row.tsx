/** One change that waits: what it is about, when it was made, how sending it went so far. */

import { useBook } from '../../book/context.ts'
import type { OutboxEntry } from '../../book/database.ts'
import { moment, rest } from '../../i18n/index.ts'
import { isSignedOut } from '../../sync/server-error.ts'
import { Row } from '../../ui/list.tsx'
import { subjectOf } from './subject.ts'

export function WaitingRow(props: { entry: OutboxEntry }) {
  const book = useBook()
  const words = () => rest().outbox
  const subject = () => subjectOf(book, props.entry.mutation)

  function state(): string {
    const { failure, attempts } = props.entry
    // Without network a try tells nothing about the server.
    if (!failure || (failure === 'unreachable' && !navigator.onLine)) return words().waits
    const { failures } = words()
    const { other, ...named } = failures
    const known = isSignedOut(failure) ? 'signedOut' : failure
    const why = known in named ? named[known as keyof typeof named] : other(failure)
    return words().failed(words().attempts(attempts), why)
  }

  return (
    <Row
      top
      title={subject().title}
      detail={[subject().name, state()].filter(Boolean).join(' · ')}
      trailing={moment(props.entry.mutation.at, { today: book.today() })}
    />
  )
}
