/** The cards a person edits in the settings: the business, creditors with their mandates, call scripts. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, expect, test } from 'vitest'
import Settings from '../../../../client/screens/settings.tsx'
import { must, type Stage, setUp, show, soon } from '../outcome/stage.tsx'

afterEach(cleanup)

const at = ({ book }: Stage, section: string) => show(book, `/settings/${section}`, Settings, '/settings/*section')
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(new RegExp(`^${label}`)), { target: { value } })
const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement)

test('the name of the business changes on the workspace and on its creditor together', async () => {
  const set = await setUp()
  at(set, 'business')
  await type('Nom de l’activité', 'Perrin et filles')
  await type('IBAN', 'FR76 3000 6000 0112 3456 7890 189')
  submit()
  await soon(() => expect(set.book.workspace()?.name).toBe('Perrin et filles'))
  expect(set.book.creditors()).toMatchObject([{ name: 'Perrin et filles', iban: 'FR7630006000011234567890189' }])
})

test('a mistyped IBAN is not saved, and the field says why', async () => {
  const set = await setUp()
  at(set, 'business')
  await type('IBAN', 'FR76 3000 6000 0112 3456 7809 189')
  submit()
  expect(await screen.findByText('Cet IBAN comporte une erreur de saisie.')).toBeTruthy()
  expect(set.book.creditors()[0]?.iban).toBeUndefined()
})

test('a field that is emptied is cleared', async () => {
  const set = await setUp()
  const ours = set.book.creditors()[0]?.id ?? ''
  await must(set.book, [{ op: 'patch', kind: 'creditor', id: ours, fields: { city: 'Annecy' } }])
  at(set, 'business')
  await type('Ville', '')
  submit()
  await soon(() => expect(set.book.get('creditor', ours)).not.toHaveProperty('city'))
})

test('the terms of late payment are kept as digits, refused where they are no rate, and cleared', async () => {
  const set = await setUp()
  const terms = () => {
    const { contractRatePercent, imputation } = set.book.creditors()[0] ?? {}
    return { contractRatePercent, imputation }
  }
  at(set, 'business')
  await type('Taux de retard annuel', 'douze')
  submit()
  expect(await screen.findByText('Un nombre comme 12,15.')).toBeTruthy()
  await type('Taux de retard annuel', '12,5 %')
  const order = (await screen.findByLabelText(/^Un règlement partiel/)) as HTMLSelectElement
  order.selectedIndex = 1
  fireEvent.change(order)
  submit()
  await soon(() => expect(terms()).toEqual({ contractRatePercent: '12.5', imputation: 'principal-first' }))
  cleanup()
  at(set, 'business')
  expect(((await screen.findByLabelText(/^Taux de retard annuel/)) as HTMLInputElement).value).toBe('12,5')
  await type('Taux de retard annuel', '')
  submit()
  await soon(() => expect(terms()).toEqual({ contractRatePercent: undefined, imputation: 'principal-first' }))
})

test('a creditor whose mandate has ended is said not to be chased', async () => {
  const set = await setUp(() => [])
  const [ours, space] = [set.book.creditors()[0]?.id ?? '', set.book.workspace()?.id ?? '']
  await must(set.book, [
    { op: 'patch', kind: 'workspace', id: space, fields: { kind: 'mandate' } },
    {
      op: 'create',
      kind: 'mandate',
      record: { creditorId: ours, signedOn: '2024-01-01', endsOn: '2024-12-31', mayReceive: false },
    },
  ])
  at(set, 'creditors')
  expect(await screen.findByText('Terminé')).toBeTruthy()
  expect(screen.getByText(/Mandat terminé le 31 décembre 2024\. Rien n’est relancé/)).toBeTruthy()
})

test('a mandate cannot end before it was signed', async () => {
  const set = await setUp()
  at(set, 'creditors/new')
  await type('Nom du créancier', 'Garage du Lac')
  await type('Signé le', '2026-06-01')
  await type('Prend fin le', '2026-05-01')
  submit()
  expect(await screen.findByText('La fin précède la signature.')).toBeTruthy()
  expect(set.book.all('mandate')).toEqual([])
})

test('an own script takes the place of the ready-made one, and can be given up', async () => {
  const set = await setUp()
  at(set, 'scripts/fr/friendly')
  await type('Phrase d’ouverture', 'Bonjour, {me} à l’appareil.')
  submit()
  await soon(() => expect(set.book.all('script')).toMatchObject([{ stage: 'friendly', language: 'fr' }]))
  cleanup()
  at(set, 'scripts/fr/friendly')
  fireEvent.click(await screen.findByText('Revenir au texte d’origine'))
  await soon(() => expect(set.book.all('script')).toEqual([]))
})

test('own sentences and questions are kept, and sentences left as they were stay the ready-made ones', async () => {
  const set = await setUp()
  at(set, 'scripts/fr/friendly')
  await type('Vos questions', 'Quel chantier ?')
  submit()
  await soon(() => expect(set.book.all('script')[0]?.questions).toBe('Quel chantier ?'))
  expect(set.book.all('script')[0]?.sentences).toBeUndefined()
  cleanup()
  at(set, 'scripts/fr/friendly')
  await type('Phrases suivantes', 'Une phrase.')
  submit()
  await soon(() => expect(set.book.all('script')[0]?.sentences).toBe('Une phrase.'))
})

test('an excuse gets an answer of one’s own', async () => {
  const set = await setUp()
  at(set, 'scripts/fr/excuse-soon')
  await type('Votre réponse', 'Plutôt lundi ou mardi, {who} ?')
  submit()
  await soon(() =>
    expect(set.book.all('script')).toMatchObject([
      { stage: 'excuse', reason: 'soon', language: 'fr', opening: 'Plutôt lundi ou mardi, {who} ?' },
    ]),
  )
})

test('a message for an answering machine that names the debt in plain words is not saved', async () => {
  const set = await setUp()
  at(set, 'scripts/fr/voicemail')
  await type('Phrase d’ouverture', 'Bonjour, ici {me}, au sujet de votre facture impayée.')
  submit()
  expect(await screen.findAllByText(/Sur un répondeur, ne citez ni la facture/)).not.toHaveLength(0)
  expect(set.book.all('script')).toEqual([])
})

test('a script with a place that cannot be filled is not saved', async () => {
  const set = await setUp()
  at(set, 'scripts/fr/friendly')
  await type('Phrase d’ouverture', 'Bonjour {prenom}')
  submit()
  expect(await screen.findByText(/Repère inconnu.*prenom/)).toBeTruthy()
  expect(set.book.all('script')).toEqual([])
})
