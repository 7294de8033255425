/** Where the app begins: the words of one language, then the first screen; everything else waits until the phone is idle. */
import './styles/tokens.css'
import './styles/base.css'
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { openBook } from './book/book.ts'
import { BookContext } from './book/context.ts'
import { loadRest, startLanguage } from './i18n/index.ts'
import { startTheme } from './ui/theme.ts'
import { reloadWhenPiecesAreGone } from './worker/missing-piece.ts'

async function start(): Promise<void> {
  reloadWhenPiecesAreGone()
  startTheme()
  performance.mark('encaisse:open')
  // A newer version in another tab changes the database: this page must become that version too.
  const opening = openBook({ onOutdated: () => location.reload(), fromGlance: location.pathname === '/' })
  const [book] = await Promise.all([opening, startLanguage()])
  render(
    () => (
      <BookContext.Provider value={book}>
        <App />
      </BookContext.Provider>
    ),
    page(),
  )
  performance.mark('encaisse:shown')
}

function page(): HTMLElement {
  const root = document.getElementById('app')
  if (!root) throw new Error('index.html has no #app')
  return root
}

/** Without the data there is no app: what happened is said instead of a blank page. */
async function sayUnopened(error: unknown): Promise<void> {
  await startLanguage()
  const [{ default: Unopened }] = await Promise.all([import('./screens/frame/unopened.tsx'), loadRest()])
  render(() => <Unopened error={error} />, page())
}

// Not awaited at the top of the module: the dictionary imports pieces of this very file, and would wait for it for ever.
start().catch(sayUnopened)
