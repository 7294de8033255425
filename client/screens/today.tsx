/** Today: how much there is to chase, and one card per debtor, in the order that makes sense to call. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../book/context.ts'
import { t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { ClockIcon } from '../ui/icons.tsx'
import { RowBody } from '../ui/list.tsx'
import { Screen } from '../ui/screen.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { ReturnLine } from './acts/return-line.tsx'
import { createDue } from './today/due.ts'
import { DueList } from './today/due-list.tsx'
import { FirstDay } from './today/first-day.tsx'
import { FoundList } from './today/found-list.tsx'
import css from './today/today.module.css'
import { TodayTop } from './today/today-top.tsx'

export default function Today() {
  const book = useBook()
  const due = createDue(book)
  const [query, setQuery] = createSignal('')
  return (
    <Screen title={t().today.title} top={<TodayTop due={due()} />}>
      <ReturnLine />
      <Show when={book.workspace()?.sample}>
        <p class={css.aside}>
          {t().today.example} <a href="/settings">{t().today.exampleDo}</a>
        </p>
      </Show>
      <Show when={book.debtors().length > 0} fallback={<FirstDay />}>
        <SearchField label={t().today.search} clearLabel={t().acts.clearSearch} value={query()} onInput={setQuery} />
        <Show when={query().trim()} fallback={<DueList due={due()} />}>
          {(text) => <FoundList query={text()} />}
        </Show>
        <Show when={due().tooOld.count > 0}>
          <Card flat flush>
            <div class={css.link}>
              <RowBody
                href="/clients?show=limited"
                leading={<ClockIcon />}
                title={t().today.tooOld(due().tooOld.count, due().tooOld.fiveYears)}
              />
            </div>
          </Card>
        </Show>
      </Show>
    </Screen>
  )
}
