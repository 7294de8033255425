/** On Today: automatic e-mails that wait for an approval, leave soon, or did not leave; in a line, and the way to them. */
import { createMemo, createResource, Show } from 'solid-js'
import { addDays, dayIn } from '../../../server/domain/calendar/days.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { day, rest } from '../../i18n/index.ts'
import { lastMailAccount } from '../../sync/mails.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { MailIcon } from '../../ui/icons.tsx'
import { leftOutOf } from './left-out.ts'
import { isReady } from './mail-account.ts'
import { proposalsOn, waitingMails } from './proposals.ts'
import { hasPassed, lastTime, sendingDay, zoneOf } from './sending.ts'
import { timeWords } from './time-words.ts'

export function AutomaticNotice() {
  const book = useBook()
  const words = () => rest().automatic
  const ready = () => isReady(lastMailAccount(book))
  const time = createMemo(() => lastTime(book))
  const on = createMemo(() => sendingDay(book, time()))
  const [leftOut] = createResource(on, (day) => leftOutOf(book, day))
  const waiting = createMemo(() => {
    if (!mayWrite(book) || !ready()) return 0
    return proposalsOn(book, on(), time()).filter((one) => !one.against && !leftOut()?.has(one.clientId)).length
  })
  const trouble = createMemo(() => {
    const since = addDays(book.today(), -1)
    return book
      .all('mailState')
      .filter((one) => one.state !== 'sent' && dayIn(one.at, zoneOf(book)) >= since && !book.isVoided(one)).length
  })
  const approved = createMemo(() => waitingMails(book))
  const overdue = () => approved().filter((mail) => hasPassed(mail, zoneOf(book))).length
  /** Those that leave together next: their cases are not among those to contact. */
  const leaving = () => {
    const coming = approved().filter((mail) => !hasPassed(mail, zoneOf(book)))
    const [next] = coming
    if (!next) return undefined
    const together = coming.filter(({ on, time }) => on === next.on && time === next.time)
    return words().leaving(together.length, day(next.on, 'long'), timeWords(next.time))
  }
  const said = () =>
    [
      trouble() > 0 && words().trouble(trouble()),
      overdue() > 0 && words().overdue(overdue()),
      waiting() > 0 && words().notice(waiting()),
      leaving(),
    ].filter(Boolean)
  return (
    <Show when={said().length > 0}>
      <Banner
        tone={trouble() + overdue() > 0 ? 'late2' : 'action'}
        icon={MailIcon}
        actions={
          <Button tone="quiet" href="/settings/automatic">
            {words().noticeOpen}
          </Button>
        }
      >
        {said().join(' ')}
      </Banner>
    </Show>
  )
}
