/** What nobody waits for, fetched once the first screen is there and the phone is idle. */
import type { Book } from './book/book.ts'
import { language } from './i18n/index.ts'
import { resumeCall } from './screens/call/resume.ts'
import { followBadge } from './screens/today/badge.ts'
import { ensureSync, hasAccount } from './sync/state.ts'
import { warmKit } from './ui/lazy.tsx'
import { warmToasts } from './ui/toast.ts'
import { followAsked } from './worker/asked.ts'
import { register } from './worker/register.ts'

export async function later(book: Book, open: (path: string) => void): Promise<void> {
  warmToasts()
  warmKit()
  book.warm()
  if (hasAccount(book)) void ensureSync(book)
  if (import.meta.env.PROD) void register()
  followBadge(book)
  if (hasAccount(book))
    void import('./sync/push.ts').then(({ renewPush }) => renewPush(book, language())).catch(() => {})
  if (await followAsked(open)) return
  // The phone may have ended the page while a call lasted: the app then opens where the person left it.
  const cockpit = location.pathname === '/' ? await resumeCall(book) : null
  if (cockpit) open(cockpit)
}
