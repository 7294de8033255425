/** The settings of reminders: kept when they make sense, refused in words when they do not. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import Reminders from '../../../../client/screens/settings/reminders.tsx'
import { NOW, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const shown = ({ book }: Stage) => show(book, '/settings/reminders', Reminders)
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })

it('the working days, the pace and the region of holidays are kept, and nothing that was left alone', async () => {
  const set = await setUp()
  shown(set)
  await tap('Sam')
  await tap('Lun')
  await type('Tentatives par semaine', '2')
  const region = (await screen.findByLabelText('Jours fériés')) as HTMLSelectElement
  region.value = 'alsace-moselle'
  fireEvent.change(region)
  expect(await screen.findByText(/Le Vendredi saint n’est férié que dans les communes/)).toBeTruthy()
  await tap('Enregistrer')
  await soon(() => expect(set.book.workspace()?.workingDays).toEqual([2, 3, 4, 5, 6]))
  const workspace = set.book.workspace()
  expect(workspace).toMatchObject({ attemptsPerWeek: 2, holidays: 'alsace-moselle' })
  for (const name of ['opensAt', 'closesAt', 'talkGapDays', 'bankCheckDays', 'promiseDays', 'defaultStrategy'])
    expect(workspace).not.toHaveProperty(name)
})

it('a week without any working day is not kept', async () => {
  const set = await setUp()
  shown(set)
  for (const day of ['Lun', 'Mar', 'Mer', 'Jeu', 'Ven']) await tap(day)
  expect(await screen.findByText('Gardez au moins un jour.')).toBeTruthy()
  await tap('Enregistrer')
  expect(set.book.workspace()).not.toHaveProperty('workingDays')
})

it('hours that end before they begin, and a pace that is no number, are said at their fields', async () => {
  const set = await setUp()
  shown(set)
  await type('De', '20:00')
  await type('Jours entre deux échanges', 'sept')
  await tap('Enregistrer')
  expect(await screen.findByText('La fin vient avant le début.')).toBeTruthy()
  expect(await screen.findByText(/Un nombre entier, de 0 à 90/)).toBeTruthy()
  expect(set.book.workspace()).not.toHaveProperty('opensAt')
})

it('the next public holiday of the region is named, so that the choice can be checked', async () => {
  const set = await setUp()
  shown(set)
  expect(await screen.findByText(/Prochain.: Noël, le 25 décembre 2026/)).toBeTruthy()
})
