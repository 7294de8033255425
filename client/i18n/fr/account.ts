/** Sign in, sign up, what the account brings. */
export const account = {
  title: 'Se connecter',
}
