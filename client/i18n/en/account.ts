/** Sign in, sign up, what the account brings. */
import type { account as fr } from '../fr/account.ts'

export const account: typeof fr = {
  title: 'Sign in',
}
