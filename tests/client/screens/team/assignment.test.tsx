/** Whose case it is, and who wrote what, on the case; and what each role is offered there. */
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import Case from '../../../../client/screens/case.tsx'
import InvoiceNew from '../../../../client/screens/invoice-new.tsx'
import Settings from '../../../../client/screens/settings.tsx'
import { authorOf } from '../../../../client/screens/team/authors.ts'
import { NOW, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'
import { LEA, lea, ME, member, serve, signInWith } from './members.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  // The server stays: what was asked of it last may come when the test is over.
})

async function known(role: 'owner' | 'collector' | 'viewer'): Promise<Stage> {
  const set = await setUp()
  await signInWith(set, role)
  serve({ members: [member({ role }), lea()] })
  const team = [
    { id: ME, name: 'a@exemple.fr', role } as const,
    { id: LEA, name: 'Léa Petit', role: 'collector' } as const,
  ]
  await (await set.book.exchange()).knowTeam(team)
  return set
}
const file = ({ book, clientId }: Stage) => show(book, `/clients/${clientId}`, Case, '/clients/:id')

it('an owner gives a case to a collector, and takes it back', async () => {
  const set = await known('owner')
  file(set)
  await tap(/Confié à\s*Personne/)
  await pick('Léa Petit')
  await tap('Confier')
  await soon(() => expect(set.book.get('client', set.clientId)?.assignedTo).toBe(LEA))
  await soon(() => expect(screen.queryByRole('dialog')).toBeNull())
  await tap(/Confié à\s*Léa Petit/)
  await pick('Personne')
  await tap('Confier')
  await soon(() => expect(set.book.get('client', set.clientId)?.assignedTo).toBeUndefined())
})

it('nobody to give it to, no row: neither alone nor for a collector', async () => {
  const alone = await setUp()
  file(alone)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByText('Confié à')).toBeNull()
  cleanup()
  file(await known('collector'))
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByText('Confié à')).toBeNull()
})

it('what somebody else did is signed, what one did oneself is not', async () => {
  const { book } = await known('owner')
  expect(authorOf(book, LEA)).toBe('Léa Petit')
  expect(authorOf(book, '019a8a3e-0000-7000-8000-00000000ffff')).toBe('un autre membre')
  expect([authorOf(book, ME), authorOf(book, undefined)]).toEqual([null, null])
})

it('a viewer reads the case, is offered nothing to write, and the book takes nothing from him', async () => {
  const set = await known('viewer')
  file(set)
  expect(await screen.findByText(/vous pouvez tout y lire/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Ajouter|Autres actions|Appeler/ })).toBeNull()
  expect(screen.queryByRole('link', { name: /Appeler|Modifier/ })).toBeNull()
  const refused = await set.book.record([{ op: 'delete', kind: 'invoice', id: set.invoiceIds[0] ?? '' }])
  expect(refused).toEqual({ ok: false, code: 'only-looks' })
  cleanup()
  show(set.book, '/invoices/new', InvoiceNew)
  expect(await screen.findByText(/permet de tout lire, sans rien ajouter/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Enregistrer' })).toBeNull()
})

it('what holds for the whole team is an owner’s: others are told so, and not offered it', async () => {
  const set = await known('collector')
  show(set.book, '/settings', Settings, '/settings/*section')
  expect(await screen.findByText('Équipe')).toBeTruthy()
  expect(screen.queryByText('Activité et coordonnées')).toBeNull()
  cleanup()
  show(set.book, '/settings/business', Settings, '/settings/*section')
  expect(await screen.findByText(/seul un propriétaire de l’espace les modifie/)).toBeTruthy()
  cleanup()
  show(set.book, '/settings/data', Settings, '/settings/*section')
  await screen.findByRole('heading', { name: 'Sauvegarde et stockage' })
  expect(screen.queryByText(/Effacer l’espace pour tous|Durée de conservation/)).toBeNull()
})
