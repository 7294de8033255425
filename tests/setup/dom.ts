/** Files of one process share the page and every module: nothing of one test is left for the next. */
import { toaster } from '@kobalte/core/toast'
import { cleanup, configure } from '@solidjs/testing-library'
import { afterEach } from 'vitest'
import { takeToasts } from '../../client/ui/toast.ts'

// A loaded machine is slow to show: what is awaited comes, only later. What never comes still fails.
configure({ asyncUtilTimeout: 20_000 })

declare global {
  interface Window {
    happyDOM: { setURL(url: string): void }
  }
}

// By itself the library cleans up after the first file of a process only.
afterEach(() => {
  cleanup()
  toaster.clear()
  const drop = takeToasts(() => {})
  drop()
  // A link that was tapped has led the page away.
  window.happyDOM.setURL('http://localhost:3000/')
})
