/** Empties the device; where an account is open, leaves it first. What the account's server holds stays there. */
import type { Book } from '../../book/book.ts'
import { hasAccount } from '../../sync/state.ts'

export async function eraseEverything(book: Book): Promise<void> {
  if (hasAccount(book)) {
    const { signOut } = await import('../../sync/account.ts')
    await signOut(book, true)
  } else await (await book.exchange()).leave(true)
}
