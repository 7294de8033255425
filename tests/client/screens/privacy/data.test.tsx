/** The data as a whole: taken away, kept for so long, erased for everybody. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Wanted } from '../../../../client/book/writes.ts'
import Settings from '../../../../client/screens/settings.tsx'
import { newId } from '../../../../server/domain/records/new-id.ts'
import { must, NOW, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'
import { refusal, signInAs, standIn } from './server.ts'

let saved: File[] = []

beforeEach(() => {
  saved = []
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as File)
    return 'blob:kept'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const shown = ({ book }: Stage) => show(book, '/settings/data', Settings, '/settings/*section')

async function unzipped(): Promise<Record<string, Uint8Array>> {
  await soon(() => expect(saved).toHaveLength(1))
  expect(saved[0]?.name).toBe('encaisse-archive-2026-11-21.zip')
  return unzipSync(new Uint8Array((await saved[0]?.arrayBuffer()) ?? []))
}

const page = {
  workspace: 'w',
  head: { seq: 1, chain: 'ab' },
  entries: [[1, 'payment', 'id', 'digest', 'ab', NOW, 'salt', null]],
  erasures: [],
  more: false,
}

it('the archive of a device alone holds everything, says that there is no journal, and counts as a backup', async () => {
  const set = await setUp()
  shown(set)
  await tap('Tout exporter')
  const files = await unzipped()
  expect(await screen.findByText(/encaisse-archive-2026-11-21\.zip est prête.*Sans journal/)).toBeTruthy()
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['encaisse-2026-11-21.json', 'csv/invoices.csv']))
  expect(strFromU8(files['csv/clients.csv'] ?? new Uint8Array())).toContain('Garage du Lac')
  expect(Object.keys(files)).not.toContain('journal.json')
  await soon(() => expect(set.book.meta()).toMatchObject({ unsavedChanges: 0, backupAt: NOW }))
})

it('an owner with network gets the journal too', async () => {
  const set = await setUp()
  await signInAs(set.book, 'a@exemple.fr')
  const asked = standIn(() => ({ status: 200, body: page }))
  shown(set)
  await tap('Tout exporter')
  const { 'journal.json': journal } = await unzipped()
  expect(JSON.parse(strFromU8(journal ?? new Uint8Array()))).toMatchObject({ head: page.head, entries: page.entries })
  expect(asked).toEqual([{ name: 'journal', p: { workspace: set.book.meta().workspaceId, version: 1, after: 0 } }])
  expect(await screen.findByText(/Le journal y est/)).toBeTruthy()
})

it.each([
  ['forbidden', refusal('forbidden'), /seul un propriétaire/],
  ['out of reach', null, /le serveur est injoignable/],
])(
  'the archive is made without the journal where the server does not give it, and says why: %s',
  async (_, answer, words) => {
    const set = await setUp()
    await signInAs(set.book, 'a@exemple.fr')
    standIn(() => answer)
    shown(set)
    await tap('Tout exporter')
    expect(Object.keys(await unzipped())).not.toContain('journal.json')
    expect(await screen.findByText(words)).toBeTruthy()
  },
)

it('closed cases are proposed after ten years, or as many as the workspace says, and only proposed', async () => {
  const [older, old] = [newId(Date.UTC(2015, 2, 1)), newId(Date.UTC(2019, 2, 1))]
  const set = await setUp()
  const creditorId = set.book.creditors()[0]?.id ?? ''
  const card = (clientId: string, name: string): Wanted => ({
    op: 'create',
    kind: 'client',
    record: { id: clientId, creditorId, name, kind: 'business' },
  })
  await must(set.book, [card(older, 'Plus ancien'), card(old, 'Ancien')])
  shown(set)
  expect(await screen.findByText(/^1.client peut être effacé/)).toBeTruthy()
  const row = (name: RegExp) => screen.findByRole('link', { name })
  expect((await row(/Plus ancien.*Plus rien depuis le 1er mars 2015/)).getAttribute('href')).toBe(
    `/clients/${older}/erase?from=data`,
  )
  const years = (await screen.findByLabelText('Proposer l’effacement après')) as HTMLSelectElement
  years.value = '5'
  fireEvent.change(years)
  expect(await row(/^Ancien.*1er mars 2019/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: /Garage du Lac/ })).toBeNull()
  expect(await screen.findByText(/Les pièces comptables se gardent dix ans/)).toBeTruthy()
  expect(set.book.workspace()?.keepClosedYears).toBe(5)
  expect(set.book.debtors()).toHaveLength(3)
})

it('a device alone is never asked to erase for others', async () => {
  shown(await setUp())
  expect(await screen.findByRole('button', { name: 'Tout effacer…' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Effacer l’espace…' })).toBeNull()
})

async function askedToErase(answer: Parameters<typeof standIn>[0]) {
  const set = await setUp()
  await signInAs(set.book, 'a@exemple.fr')
  const asked = standIn(answer)
  shown(set)
  await tap('Effacer l’espace…')
  const type = async (name: string) =>
    fireEvent.input(await screen.findByLabelText(/^Pour confirmer/), { target: { value: name } })
  const sent = () => asked.filter(({ name }) => name === 'erase_workspace')
  return { ...set, sent, type }
}

it('the workspace is erased for everybody once its name is typed, here at once', async () => {
  const { book, sent, type } = await askedToErase(() => ({ status: 200, body: { id: 'w' } }))
  const workspace = book.meta().workspaceId
  await type('Plomberie')
  await tap('Effacer pour tous')
  expect(await screen.findByText('Ce n’est pas le nom de l’espace.')).toBeTruthy()
  expect(sent()).toEqual([])
  await type(' plomberie perrin ')
  await tap('Effacer pour tous')
  await soon(() => expect(book.workspace()).toBeUndefined())
  await soon(() => expect(book.meta().account).toBeNull())
  expect(sent()).toEqual([{ name: 'erase_workspace', p: { workspace, name: 'Plomberie Perrin' } }])
})

it.each([
  ['forbidden', refusal('forbidden'), /^Seul un propriétaire/],
  ['name_differs', refusal('name_differs'), /^Le nom de l’espace a changé/],
  ['out of reach', null, /^Le serveur n’a pas répondu/],
])('a workspace the server did not erase stays here: %s', async (_, answer, words) => {
  const { book, type } = await askedToErase(() => answer)
  await type('Plomberie Perrin')
  await tap('Effacer pour tous')
  expect(await screen.findByText(words)).toBeTruthy()
  expect(book.workspace()?.name).toBe('Plomberie Perrin')
  expect(book.meta().account).not.toBeNull()
})
