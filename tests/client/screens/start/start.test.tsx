/** The first run: three questions make a workspace, the example comes and goes. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, expect, test } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import { loadRest, setLanguage } from '../../../../client/i18n/index.ts'
import { ExampleBanner } from '../../../../client/screens/settings/example-banner.tsx'
import { isExample } from '../../../../client/screens/start/is-example.ts'
import Start from '../../../../client/screens/start.tsx'
import { id, workspace } from '../../book/records.ts'
import { must, openForTest, pick, show, soon, tap } from '../outcome/stage.tsx'

afterEach(cleanup)

async function open(): Promise<Book> {
  await setLanguage('fr')
  await loadRest()
  return openForTest(`start-${id()}`)
}

const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })
const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement)

test('the answers make the workspace and its own creditor in one act', async () => {
  const book = await open()
  show(book, '/start', Start)
  await type('Le nom de votre activité', '  Menuiserie Perrin ')
  submit()
  await screen.findByText('Vos premières factures')
  expect(book.workspace()).toMatchObject({ name: 'Menuiserie Perrin', kind: 'own', country: 'FR', currency: 'EUR' })
  expect(book.creditors()).toMatchObject([{ name: 'Menuiserie Perrin', country: 'FR' }])
  expect(book.meta().unsavedChanges).toBe(2)
})

test('without a name nothing is made, and the field says so', async () => {
  const book = await open()
  show(book, '/start', Start)
  await screen.findByLabelText('Le nom de votre activité')
  submit()
  expect(await screen.findByText('À remplir.')).toBeTruthy()
  expect(book.workspace()).toBeUndefined()
})

test('what was typed is still there when the page was killed before it was sent', async () => {
  const book = await open()
  show(book, '/start', Start)
  await type('Le nom de votre activité', 'Menuiserie Per')
  await soon(async () => expect(await book.drafts.get('start')).toEqual({ name: 'Menuiserie Per' }))
  cleanup()
  show(book, '/start', Start)
  const field = (await screen.findByLabelText('Le nom de votre activité')) as HTMLInputElement
  await soon(() => expect(field.value).toBe('Menuiserie Per'))
})

test('who collects for others is asked for a creditor and its mandate, which may wait', async () => {
  const book = await open()
  show(book, '/start', Start)
  await type('Le nom de votre activité', 'Recouvrement Perrin')
  await pick('Celles d’autrui')
  submit()
  await screen.findByText(/^Pour qui relancez-vous/)
  expect(book.creditors()).toEqual([])
  await type('Nom du créancier', 'Garage du Lac')
  await type('Signé le', '2026-01-10')
  submit()
  await screen.findByText('Vos premières factures')
  const [creditor] = book.creditors()
  expect(creditor?.name).toBe('Garage du Lac')
  expect(book.all('mandate')).toMatchObject([{ creditorId: creditor?.id, signedOn: '2026-01-10', mayReceive: false }])
})

test('the example fills the device, says what it is, and one answer empties everything', async () => {
  const book = await open()
  show(book, '/start', Start)
  await tap(/Essayer avec un exemple/)
  await soon(() => expect(isExample(book)).toBe(true))
  expect(book.debtors().length).toBe(12)
  cleanup()
  show(book, '/settings', ExampleBanner)
  await tap('Effacer l’exemple et commencer')
  await tap('Effacer et commencer')
  await soon(() => expect(book.workspace()).toBeUndefined())
  expect(book.debtors()).toEqual([])
})

test('the example is not offered where it would take the place of real clients', async () => {
  const book = await open()
  const ours = id()
  await must(book, [
    workspace(),
    { op: 'create', kind: 'creditor', record: { id: ours, name: 'Perrin' } },
    { op: 'create', kind: 'client', record: { creditorId: ours, name: 'Garage du Lac', kind: 'business' } },
  ])
  show(book, '/start', Start)
  await screen.findByText('Vos premières factures')
  expect(screen.queryByText('Essayer avec un exemple')).toBeNull()
})

test('a phone that signed in and was closed before its cases came waits for them, and is asked nothing', async () => {
  const book = await open()
  const exchange = await book.exchange()
  await exchange.joinEmpty({ userId: id(), email: 'paul@exemple.fr' }, id())
  show(book, '/start', Start)
  expect(screen.queryByLabelText('Le nom de votre activité')).toBeNull()
})
