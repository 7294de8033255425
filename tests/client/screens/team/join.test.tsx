/** The link of an invitation, opened: who comes in, what becomes of what the device held, and why a link opens nothing. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import { loadRest, setLanguage } from '../../../../client/i18n/index.ts'
import Join from '../../../../client/screens/join.tsx'
import { enterBy, invitationLink, tokenIn } from '../../../../client/sync/invitation.ts'
import { ServerError } from '../../../../client/sync/server-error.ts'
import type { Session } from '../../../../client/sync/session.ts'
import { openForTest, type Stage, setUp, show } from '../outcome/stage.tsx'

const TOKEN = 'b'.repeat(64)
const path = `/join#${TOKEN}`

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function empty(): Promise<Book> {
  await setLanguage('fr')
  await loadRest()
  return openForTest(`join-${Math.random()}`)
}

it('the token travels in the fragment, and a link that was cut is known for one', () => {
  const link = new URL(invitationLink(TOKEN))
  expect([link.pathname, link.search, link.hash]).toEqual(['/join', '', `#${TOKEN}`])
  expect(tokenIn(link.hash)).toBe(TOKEN)
  for (const cut of ['', '#', `#${TOKEN.slice(1)}`, `#${TOKEN.toUpperCase()}`]) expect(tokenIn(cut)).toBeNull()
})

it('a link that was cut on its way says so, and asks for nothing', async () => {
  show(await empty(), '/join#123', Join, '/join')
  expect(await screen.findByText('Ce lien est incomplet')).toBeTruthy()
  expect(screen.queryByLabelText('Mot de passe')).toBeNull()
})

it('an empty device is asked for an account, not told that one keeps its cases', async () => {
  show(await empty(), path, Join, '/join')
  expect(await screen.findByText(/On vous invite à travailler sur un espace partagé/)).toBeTruthy()
  expect(screen.queryByText(/Un compte garde vos dossiers/)).toBeNull()
  expect(screen.getByLabelText('Mot de passe')).toBeTruthy()
})

it('a device with cases of its own is told before anything that they stay', async () => {
  const { book } = await setUp()
  show(book, path, Join, '/join')
  expect(await screen.findByText(/Rien n’en sera envoyé ni effacé sans votre accord/)).toBeTruthy()
})

it('whoever is signed in enters with that account; without network nothing happens and it says so', async () => {
  // An app that was just started: no other test has told it of a server.
  vi.resetModules()
  const [stage, { signInWith }, { default: Join }] = await Promise.all([
    import('../outcome/stage.tsx'),
    import('./members.ts'),
    import('../../../../client/screens/join.tsx'),
  ])
  const set: Stage = await stage.setUp()
  await signInWith(set, 'owner')
  localStorage.setItem('encaisse.session', '1')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  stage.show(set.book, path, Join, '/join')
  expect(await screen.findByText(/avec le compte a@exemple\.fr/)).toBeTruthy()
  fireEvent.input(screen.getByLabelText(/Votre nom dans l’équipe/), { target: { value: 'Anne' } })
  await stage.tap('Rejoindre l’équipe')
  expect(await screen.findByText(/Le serveur est injoignable|Connectez-vous/)).toBeTruthy()
  expect(set.book.get('client', set.clientId)).toBeTruthy()
})

it.each([
  ['unknown_invitation', 'unknown_invitation'],
  ['invitation_used', 'invitation_used'],
  ['invitation_revoked', 'invitation_revoked'],
  ['invitation_expired', 'invitation_expired'],
  ['already_a_member', 'already_a_member'],
  ['fetch failed', 'offline'],
])('an invitation that is refused as %s is told as %s', async (message, told) => {
  const rpc = async () => ({ data: null, error: new ServerError('PT410', message), status: 410 })
  const session = { client: { rpc } } as unknown as Session
  expect(await enterBy(session, { token: TOKEN, name: '' })).toBe(told)
})
