/** What nobody waits for, fetched once the first screen is there and the phone is idle. */
import type { Book } from './book/book.ts'
import { resumeCall } from './screens/call/resume.ts'
import { ensureSync, hasAccount } from './sync/state.ts'
import { warmKit } from './ui/lazy.tsx'
import { warmToasts } from './ui/toast.ts'
import { register } from './worker/register.ts'

export async function later(book: Book, open: (path: string) => void): Promise<void> {
  warmToasts()
  warmKit()
  book.warm()
  if (hasAccount(book)) void ensureSync(book)
  if (import.meta.env.PROD) void register()
  // The phone may have ended the page while a call lasted: the app then opens where the person left it.
  const cockpit = location.pathname === '/' ? await resumeCall(book) : null
  if (cockpit) open(cockpit)
}
