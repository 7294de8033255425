/** Erasing a debtor, as the person meets it: on a device alone, and with an account. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import EraseClient from '../../../../client/screens/privacy/erase-client.tsx'
import { client, id, note, workspace } from '../../book/records.ts'
import { must, openForTest, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'
import { type Asked, pullErasure, refusal, signInAs, standIn } from './server.ts'

const synced = vi.hoisted(() => ({ now: async () => {} }))
vi.mock('../../../../client/sync/state.ts', async (original) => ({
  ...(await original<object>()),
  syncNow: () => synced.now(),
}))

let saved: File[] = []

beforeEach(() => {
  saved = []
  synced.now = async () => {}
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as File)
    return 'blob:kept'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const shown = ({ book, clientId }: Stage, path = `/clients/${clientId}/erase`) =>
  show(book, path, EraseClient, '/clients/:id/erase')
const typeReason = async (text: string) =>
  fireEvent.input(await screen.findByLabelText('Motif de l’effacement'), { target: { value: text } })

it('hands over the accounting documents first, warns of what is due, and erases at the second question', async () => {
  const set = await setUp(({ clientId }) => [note(clientId, 'rappelé mardi')])
  shown(set)
  expect(await screen.findByText(/1.250,00.€ restent à encaisser/)).toBeTruthy()
  expect(await screen.findByText(/^La fiche, 1.facture, 1.interlocuteur, 1.échange/)).toBeTruthy()
  expect(await screen.findByText(/au moins jusqu’au 31 décembre 2036/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Effacer ce client…' })).toBeNull()
  expect(screen.queryByLabelText('Motif de l’effacement')).toBeNull()

  await tap('Enregistrer les pièces comptables')
  expect(saved[0]?.name).toMatch(/^encaisse-pieces-.*\.csv$/)
  expect(await saved[0]?.text()).toContain('2026-104')

  await tap('Effacer ce client…')
  expect(await screen.findByText(/C’est définitif/)).toBeTruthy()
  expect(set.book.get('client', set.clientId)).toBeDefined()
  await tap('Effacer définitivement')
  await soon(() => expect(set.book.get('client', set.clientId)).toBeUndefined())
  expect(set.book.all('invoice')).toEqual([])
  expect(set.book.all('interaction')).toEqual([])
})

it('goes on without the file for those who have it, and asks for none where there is nothing to keep', async () => {
  const set = await setUp()
  shown(set)
  await tap('Continuer sans ce fichier')
  await tap('Effacer ce client…')
  await tap('Effacer définitivement')
  await soon(() => expect(set.book.get('client', set.clientId)).toBeUndefined())
  expect(saved).toEqual([])
  cleanup()

  const [only] = set.book.creditors()
  const clientId = id()
  await must(set.book, [client(clientId, only?.id ?? '')])
  shown({ ...set, clientId })
  expect(await screen.findByText(/aucune pièce comptable n’est à garder/)).toBeTruthy()
  expect(screen.queryByText(/restent à encaisser/)).toBeNull()
  expect(await screen.findByRole('button', { name: 'Effacer ce client…' })).toBeTruthy()
})

it('says that a client is not there, or not any more', async () => {
  const book = await openForTest('erase-nobody')
  await must(book, [workspace()])
  show(book, `/clients/${id()}/erase`, EraseClient, '/clients/:id/erase')
  expect(await screen.findByText('Ce dossier n’existe plus')).toBeTruthy()
})

/** Up to the last tap, with an account whose server answers so. */
async function askedOf(answer: Parameters<typeof standIn>[0], reason = 'Demande du client') {
  const set = await setUp()
  await signInAs(set.book, 'a@exemple.fr')
  const asked = standIn(answer)
  shown(set)
  await tap('Continuer sans ce fichier')
  if (reason) await typeReason(reason)
  await tap('Effacer ce client…')
  return { ...set, asked }
}

it('asks for a reason with an account, and has the server erase before this device learns of it by sync', async () => {
  const order: string[] = []
  const set = await askedOf(({ name }) => {
    order.push(name)
    return { status: 200, body: { id: id(), records: { client: 1 } } }
  }, '')
  expect(await screen.findByText(/^Indiquez un motif/)).toBeTruthy()
  expect(screen.queryByText(/C’est définitif/)).toBeNull()

  synced.now = async () => {
    order.push('sync')
    await pullErasure(set.book, set.clientId)
  }
  await typeReason('  Demande du client ')
  await tap('Effacer ce client…')
  await tap('Effacer définitivement')
  await soon(() => expect(set.book.get('client', set.clientId)).toBeUndefined())
  expect(order).toEqual(['erase_client', 'sync'])
  const p = { workspace: set.book.meta().workspaceId, clientId: set.clientId, reason: 'Demande du client' }
  expect(set.asked).toEqual([{ name: 'erase_client', p }] satisfies Asked[])
  expect(set.book.outbox()).toEqual([])
})

it('sends what still waits before it has the debtor erased', async () => {
  const order: string[] = []
  const set = await askedOf(({ name }) => {
    order.push(name)
    return { status: 200, body: {} }
  })
  await must(set.book, [note(set.clientId, 'pas encore envoyé')])
  synced.now = async () => void order.push('sync')
  await tap('Effacer définitivement')
  await soon(() => expect(order).toEqual(['sync', 'erase_client', 'sync']))
})

it.each([
  ['forbidden', refusal('forbidden'), /^Seul un propriétaire de l’espace peut effacer/],
  ['not_a_member', refusal('not_a_member'), /^Vous n’avez plus accès à cet espace/],
  ['missing', refusal('missing'), /^Ce client n’existe plus dans l’espace/],
  ['an unknown word', refusal('never_heard'), /^Le serveur a refusé/],
  ['nothing at all', null, /^Le serveur n’a pas répondu/],
])('says in words why the server did not erase, and erases nothing: %s', async (_, answer, words) => {
  const set = await askedOf(() => answer)
  await tap('Effacer définitivement')
  expect(await screen.findByText(words)).toBeTruthy()
  expect(set.book.get('client', set.clientId)).toBeDefined()
  expect(set.book.all('invoice')).toHaveLength(1)
})

it('asks no server while there is no network', async () => {
  const set = await askedOf(() => ({ status: 200, body: {} }))
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await tap('Effacer définitivement')
  expect(await screen.findByText(/l’effacement demande du réseau/)).toBeTruthy()
  expect(set.asked).toEqual([])
})
