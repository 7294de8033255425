/** First run: three questions, then where the first invoices come from; or the example; or an account, waited for there. */
import { Navigate, useNavigate } from '@solidjs/router'
import { createSignal, Match, Switch } from 'solid-js'
import { useBook } from '../book/context.ts'
import { language, rest } from '../i18n/index.ts'
import { showToast } from '../ui/toast.ts'
import { FirstInvoices } from './start/first-invoices.tsx'
import { FirstMandate } from './start/first-mandate.tsx'
import { Questions } from './start/questions.tsx'

export default function Start() {
  const book = useBook()
  const navigate = useNavigate()
  const [later, setLater] = createSignal(false)
  const mandateWanted = () =>
    book.workspace()?.kind === 'mandate' && book.creditors().length === 0 && book.all('mandate').length === 0

  // The example takes the place of everything, so it is offered while there is nothing.
  const empty = () => book.debtors().length === 0 && !book.meta().account

  const showExample = async () => {
    const { loadExample } = await import('./start/load-example.ts')
    const loaded = await loadExample(book, language())
    if (loaded.ok) navigate('/', { replace: true })
    else showToast({ text: rest().start.exampleFailed })
  }

  return (
    <Switch fallback={<FirstInvoices onExample={empty() ? showExample : undefined} />}>
      <Match when={!book.workspace() && book.meta().account}>
        <Navigate href="/settings/account" />
      </Match>
      <Match when={!book.workspace()}>
        <Questions onExample={showExample} />
      </Match>
      <Match when={mandateWanted() && !later()}>
        <FirstMandate onDone={() => setLater(true)} />
      </Match>
    </Switch>
  )
}
