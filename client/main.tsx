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

reloadWhenPiecesAreGone()
startTheme()
await startLanguage()

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')
render(() => <App />, root)

const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 400))
whenIdle(() => {
  warmToasts()
  warmKit()
  if (import.meta.env.PROD) void import('./worker/register.ts').then((worker) => worker.register())
})
