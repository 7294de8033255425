/** Backup, restore and erasing, as the person meets them. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import Settings from '../../../../client/screens/settings.tsx'
import { type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

let saved: { name: string; blob: Blob }[] = []

beforeEach(() => {
  saved = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ name: '', blob: blob as Blob })
    return 'blob:kept'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1)
    if (last) last.name = this.download
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const shown = ({ book }: Stage) => show(book, '/settings/data', Settings, '/settings/*section')

async function choose(file: File): Promise<void> {
  const input = await screen.findByLabelText('Choisir le fichier')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  fireEvent.change(input)
}

test('the file saved brings everything back on another device, once the person has agreed', async () => {
  const from = await setUp()
  shown(from)
  await tap('Enregistrer le fichier')
  await soon(() => expect(from.book.meta().backupAt).not.toBeNull())
  expect(saved[0]?.name).toMatch(/^encaisse-.*\.json$/)
  cleanup()
  const to = await setUp()
  shown(to)
  await choose(new File([saved[0]?.blob ?? ''], 'sauvegarde.json'))
  expect(to.book.get('client', from.clientId)).toBeUndefined()
  await tap('Remplacer')
  await soon(() => expect(to.book.get('client', from.clientId)?.id).toBe(from.clientId))
  expect(to.book.get('client', to.clientId)).toBeUndefined()
})

test('a file that is no backup is refused in words, and nothing changes', async () => {
  const set = await setUp()
  shown(set)
  await choose(new File(['{"a":1}'], 'autre.json'))
  await tap('Remplacer')
  expect(await screen.findByText(/pas une sauvegarde d’Encaisse.*Rien n’a été modifié/)).toBeTruthy()
  expect(set.book.get('client', set.clientId)).toBeDefined()
})

test('erasing everything takes two answers, and says what goes', async () => {
  const set = await setUp()
  shown(set)
  await tap('Tout effacer…')
  await tap('Continuer sans sauvegarde')
  expect(set.book.workspace()).toBeDefined()
  expect(await screen.findByText(/1.client, 1.facture et tout leur historique/)).toBeTruthy()
  await tap('Effacer définitivement')
  await soon(() => expect(set.book.workspace()).toBeUndefined())
})
