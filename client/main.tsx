/** Where the app begins: the words of one language, then the first screen; everything else waits until the phone is idle. */
import './styles/tokens.css'
import './styles/base.css'
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { startLanguage } from './i18n/index.ts'
import { startTheme } from './theme.ts'
import { warmKit } from './ui/lazy.tsx'
import { warmToasts } from './ui/toast.ts'
import { reloadWhenPiecesAreGone } from './worker/missing-piece.ts'

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 3000 })
  else setTimeout(run, 400)
}

async function start(): Promise<void> {
  reloadWhenPiecesAreGone()
  startTheme()
  await startLanguage()
  const root = document.getElementById('app')
  if (!root) throw new Error('index.html has no #app')
  render(() => <App />, root)
  whenIdle(() => {
    warmToasts()
    warmKit()
    if (import.meta.env.PROD) void import('./worker/register.ts').then((worker) => worker.register())
  })
}

// Not awaited at the top of the module: the dictionary imports pieces of this very file, and would wait for it for ever.
void start()
