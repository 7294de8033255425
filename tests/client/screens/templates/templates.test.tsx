/** Own templates: what is written takes the place of the ready-made words, what is wrong is said, and the original comes back. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { composeFor } from '../../../../client/screens/acts/compose.ts'
import { wayBy } from '../../../../client/screens/acts/ways.ts'
import Settings from '../../../../client/screens/settings.tsx'
import type { MessageTemplate } from '../../../../server/domain/records/template.ts'
import { must, NOW, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

beforeAll(() =>
  Promise.all([
    import('../../../../client/screens/templates/list.tsx'),
    import('../../../../client/screens/templates/editor.tsx'),
  ]),
)
beforeEach(() => vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const at = ({ book }: Stage, path = '') => show(book, `/settings/templates${path}`, Settings, '/settings/*section')
const SMS = '/fr/friendly/sms/friendly'
const EMAIL = '/fr/friendly/email/friendly'
const field = async (label: string) => (await screen.findByLabelText(new RegExp(`^${label}`))) as HTMLTextAreaElement
const type = async (label: string, value: string) => fireEvent.input(await field(label), { target: { value } })
const preview = () => within(screen.getByRole('article', { name: 'Aperçu' }))
const templates = ({ book }: Stage): MessageTemplate[] => book.all('template')
const message = (set: Stage) => {
  const facts = set.book.facts(set.clientId) ?? expect.fail('no case')
  const made = composeFor(set.book, { clientId: set.clientId, way: wayBy('sms', facts), step: null, stage: 'friendly' })
  return made.ok ? made : expect.fail(`lacks ${made.missing}`)
}
const own = {
  op: 'create' as const,
  kind: 'template' as const,
  record: {
    stage: 'friendly' as const,
    channel: 'sms' as const,
    language: 'fr' as const,
    tone: 'friendly' as const,
    body: 'Facture {number} du {dueOn} : {amount}. {sign}',
  },
}

describe('the editor of a template', () => {
  it('writes fields by their French names, reads it on the most urgent case, and what is saved is what leaves', async () => {
    const set = await setUp()
    at(set, SMS)
    expect((await field('Message')).value).toMatch(/\{numéro\} \(\{client\}\), échue le \{échéance\}/)
    await type('Message', 'Rappel pour {client} : facture {numéro}, échue le {Echeance}, {reste dû}. {votre nom}')
    expect(preview().getByText(/^Rappel pour .*facture 2026-104, échue le .*1.250,00.€/)).toBeTruthy()
    expect(screen.getByText(/SMS, encore \d+ signes/)).toBeTruthy()
    await tap('Enregistrer')
    await soon(() => expect(templates(set)).toHaveLength(1))
    expect(templates(set)[0]).toMatchObject({
      stage: 'friendly',
      channel: 'sms',
      language: 'fr',
      body: 'Rappel pour {client} : facture {number}, échue le {dueOn}, {amount}. {sign}',
    })
    expect(message(set)).toMatchObject({ template: templates(set)[0]?.id })
    expect(message(set).text).toMatch(/^Rappel pour /)
  })

  it('inserts a field by a tap, where the cursor stands', async () => {
    const set = await setUp()
    at(set, EMAIL)
    const subject = await field('Objet')
    await type('Objet', 'Au sujet de ')
    subject.focus()
    subject.setSelectionRange(12, 12)
    await tap('numéro')
    expect(subject.value).toBe('Au sujet de {numéro}')
    expect(preview().getByText('Au sujet de 2026-104')).toBeTruthy()
  })

  it.each([
    ['Le {numro} {échéance} {reste dû} {votre nom}', 'Champ inconnu : {numro}. Vouliez-vous dire {numéro} ?'],
    ['{numéro} {échéance} {reste dû} {votre nom} {', 'Un signe « { » est seul dans le message'],
    ['{numéro} {échéance} {votre nom}', 'Il manque {reste dû} : une relance dit la facture'],
    ['{numéro} {échéance} {reste dû}', 'Il manque {votre nom} : chaque message dit qui l’envoie.'],
    ['{numéro} {échéance} {reste dû} {montant reçu} {votre nom}', '{montant reçu} n’a pas de valeur à cette étape'],
    ['{numéro} {échéance} {reste dû} {comment payer} {votre nom}', '{comment payer} peut manquer'],
    [' ', 'Le message est vide.'],
  ])('names what is wrong with %s, and saves nothing', async (body, said) => {
    const set = await setUp()
    at(set, SMS)
    await type('Message', body)
    expect(screen.getByText((text) => text.replaceAll('\u202f', ' ').includes(said))).toBeTruthy()
    expect(screen.queryByRole('article', { name: 'Aperçu' })).toBeNull()
    await tap('Enregistrer')
    expect(templates(set)).toEqual([])
    expect(document.activeElement).toBe(await field('Message'))
  })

  it('shows what may be read badly, and puts it otherwise in one tap', async () => {
    const set = await setUp()
    at(set, SMS)
    await type('Message', '{client} : {numéro}, {échéance}, {reste dû}. Un huissier passera demain. {votre nom}')
    expect(await screen.findByText('huissier')).toBeTruthy()
    await tap('Remplacer')
    expect((await field('Message')).value).not.toContain('huissier')
    expect((await field('Message')).value).toContain('{reste dû}')
  })

  it('names what the case lacks, and tries another in its place', async () => {
    const set = await setUp()
    at(set, '/fr/thanks/sms/friendly')
    expect(await screen.findByText('Le règlement reçu')).toBeTruthy()
    const choice = (await field('Sur le dossier de')) as unknown as HTMLSelectElement
    choice.selectedIndex = choice.options.length - 1
    fireEvent.change(choice)
    expect(await screen.findByRole('article', { name: 'Aperçu' })).toBeTruthy()
    expect(screen.queryByText('Le règlement reçu')).toBeNull()
  })

  it('reads both forms of address', async () => {
    const set = await setUp()
    at(set, EMAIL)
    expect(await screen.findByText(/Pourriez-vous/, { selector: 'article *' })).toBeTruthy()
    fireEvent.click(screen.getByLabelText('Tu'))
    expect(await screen.findByText(/Pourrais-tu/, { selector: 'article *' })).toBeTruthy()
  })

  it('goes back to the ready-made words', async () => {
    const set = await setUp()
    await must(set.book, [own])
    expect(message(set).text).toMatch(/^Facture 2026-104/)
    at(set, SMS)
    expect((await field('Message')).value).toBe('Facture {numéro} du {échéance} : {reste dû}. {votre nom}')
    await tap('Revenir au texte d’origine')
    await soon(() => expect(templates(set)).toEqual([]))
    expect(message(set).template).toBe('friendly.sms')
  })

  it('says so at an address no template has', async () => {
    const set = await setUp()
    at(set, '/fr/nowhere/sms/friendly')
    expect((await screen.findAllByText('Ce modèle n’existe pas')).length).toBeGreaterThan(0)
  })
})

describe('the list of templates', () => {
  it('has every stage with its channels, marks one’s own, and finds words in them', async () => {
    const set = await setUp()
    await must(set.book, [own])
    at(set)
    expect(await screen.findByRole('heading', { name: 'Mise en demeure annoncée' })).toBeTruthy()
    expect(screen.getAllByRole('link', { name: /SMS/ }).length).toBeGreaterThan(10)
    expect(screen.getByText('Le vôtre').closest('a')?.getAttribute('href')).toBe(`/settings/templates${SMS}`)
    fireEvent.click(screen.getByLabelText(/^Les vôtres/))
    expect(screen.getAllByRole('link', { name: /SMS|E-mail/ })).toHaveLength(1)
    fireEvent.click(screen.getByLabelText(/^Tous/))
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'ECHEANCIER modeste' } })
    expect(screen.queryByRole('heading', { name: 'Remerciement' })).toBeNull()
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzz' } })
    expect(await screen.findByText('Aucun modèle ne contient ces mots.')).toBeTruthy()
  })

  it('shows to clients of a profile what they would get', async () => {
    const set = await setUp()
    at(set)
    const choice = (await field('Pour quels clients')) as unknown as HTMLSelectElement
    choice.selectedIndex = 1
    fireEvent.change(choice)
    const row = screen
      .getAllByRole('link', { name: /E-mail/ })
      .find((one) => one.getAttribute('href')?.includes('friendly/email'))
    expect(row?.getAttribute('href')).toContain('?profile=reliable')
    expect(row?.textContent).toContain('Un mot au sujet de')
  })
})
