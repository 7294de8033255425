/** On Today, when somebody is late and the account was not looked at lately: one line, and the way to the list. */
import { createMemo, Show } from 'solid-js'
import { isLookTooOld } from '../../../server/domain/dunning/guards/moment.ts'
import { settingsOf } from '../../../server/domain/dunning/settings.ts'
import { useBook } from '../../book/context.ts'
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
    if (!workspace) return false
    const { timeZone } = workspace
    const look = { bankCheckedOn: last(), timeZone, days: settingsOf(workspace).bankCheckDays, today: book.today() }
    return book.plans().some(([, plan]) => isLookTooOld(plan, look))
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
