/** Today: how much there is to chase, and one card per debtor, in the order that makes sense to call. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../book/context.ts'
import { t } from '../i18n/index.ts'
import { Screen } from '../ui/screen.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { createDue } from './today/due.ts'
import { DueList } from './today/due-list.tsx'
import {
  BankCheckNotice,
  FirstDay,
  FoundList,
  LooksLine,
  NearClocks,
  Notices,
  ReturnLine,
  TooOld,
} from './today/lazy.tsx'
import css from './today/today.module.css'
import { TodayTop } from './today/today-top.tsx'

export default function Today() {
  const book = useBook()
  const due = createDue(book)
  const [query, setQuery] = createSignal('')
  return (
    <Screen title={t().today.title} top={<TodayTop due={due()} />}>
      <ReturnLine />
      <LooksLine />
      <Notices />
      <Show when={book.workspace()?.sample}>
        <p class={css.example}>
          {t().today.example} <a href="/settings">{t().today.exampleDo}</a>
        </p>
      </Show>
      <Show when={book.debtors().length > 0} fallback={<FirstDay />}>
        <SearchField label={t().today.search} clearLabel={t().today.clearSearch} value={query()} onInput={setQuery} />
        <BankCheckNotice />
        <Show when={query().trim()} fallback={<DueList due={due()} />}>
          {(text) => <FoundList query={text()} />}
        </Show>
        <Show when={due().tooOld.count > 0}>
          <TooOld tooOld={due().tooOld} />
        </Show>
        <NearClocks />
      </Show>
    </Screen>
  )
}
