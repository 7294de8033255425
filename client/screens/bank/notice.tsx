/** On Today, when somebody late is to be reached and the account was not looked at lately: one line, and the way to the list. */
import { createMemo, Show } from 'solid-js'
import { isLookTooOld } from '../../../server/domain/dunning/guards/moment.ts'
import { settingsOf } from '../../../server/domain/dunning/settings.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EuroIcon } from '../../ui/icons.tsx'
import { lastLook } from './check.ts'

export function BankCheckNotice() {
  const book = useBook()
  const last = () => lastLook(book)
  const isDue = createMemo(() => {
    const workspace = book.workspace()
    if (!workspace || !mayWrite(book)) return false
    const { timeZone } = workspace
    const look = { bankCheckedOn: last(), timeZone, days: settingsOf(workspace).bankCheckDays, today: book.today() }
    // Whom nothing is asked of today, nobody reminds: there is nothing to look up before.
    return book.plans().some(([, plan]) => plan.action && isLookTooOld(plan, look))
  })
  return (
    <Show when={isDue()}>
      <Banner
        tone="action"
        icon={EuroIcon}
        actions={
          <Button tone="quiet" href="/bank">
            {rest().bank.open}
          </Button>
        }
      >
        {rest().bank.notice(last(), { today: book.today() })}
      </Banner>
    </Show>
  )
}
