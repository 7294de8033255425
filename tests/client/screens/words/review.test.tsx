/** A message read over before it leaves: what blocks it, what is better put otherwise, how many SMS it makes, what is kept of it. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { warmGuards } from '../../../../client/screens/acts/guarded.ts'
import { wayBy } from '../../../../client/screens/acts/ways.ts'
import { ReviewButton } from '../../../../client/screens/words/review-button.tsx'
import type { Channel } from '../../../../server/domain/records/primitives.ts'
import { must, NOW, type Stage, setUp as setUpStage, show, soon, tap } from '../outcome/stage.tsx'

let opened: string[] = []

/** In a workspace that works on Saturdays, as the day of the stage is one: nothing speaks against a contact. */
const setUp: typeof setUpStage = async (more) => {
  const set = await setUpStage(more)
  const fields = { workingDays: [1, 2, 3, 4, 5, 6] as (1 | 2 | 3 | 4 | 5 | 6)[] }
  await must(set.book, [{ op: 'patch', kind: 'workspace', id: set.book.workspace()?.id ?? '', fields }])
  return set
}

/** As on a phone that has them already: a loaded machine is slow to make them of their sources. */
beforeAll(() =>
  Promise.all([
    import('../../../../client/screens/words/review-sheet.tsx'),
    import('../../../../client/screens/acts/compose.ts'),
    import('../../../../client/ui/sheet.tsx'),
    warmGuards(),
  ]),
)

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
  opened = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push(this.href)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function reviewing({ book, clientId }: Stage, channel: Channel): Promise<void> {
  show(book, '/', () => {
    const facts = () => book.facts(clientId) ?? expect.fail('no such client')
    return <ReviewButton aim={{ clientId, way: wayBy(channel, facts()), step: book.plan(clientId)?.action ?? null }} />
  })
  await tap('Relire')
}

const area = async () => (await screen.findByLabelText('Message')) as HTMLTextAreaElement
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } })
const journal = ({ book, clientId }: Stage) => book.facts(clientId)?.interactions ?? []
const bodyOf = (href = '') => decodeURIComponent(href.split('body=')[1] ?? '')
const main = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement

describe('a message that is read over', () => {
  it('stands there as it would leave, with nothing to say against it, and is kept as it left', async () => {
    const set = await setUp()
    const action = set.book.plan(set.clientId)?.action
    await reviewing(set, 'sms')
    expect((await area()).value).toMatch(/2026-104.*1.250,00.€/)
    expect(screen.queryByText(/Plutôt/)).toBeNull()
    expect(screen.queryByText(/juge/)).toBeNull()
    await tap('Ouvrir le message')
    expect(opened[0]).toMatch(/^sms:\+33612345678/)
    await soon(() => expect(journal(set)).toHaveLength(1))
    expect(journal(set)[0]).toMatchObject({ state: 'prepared', text: bodyOf(opened[0]), stepKey: action?.key })
  })

  it('leaves in the words that were changed, and says that a judge may read them', async () => {
    const set = await setUp()
    await reviewing(set, 'sms')
    type(await area(), 'Bonjour, où en est la facture 2026-104, échue le 1er juin, 1250 € ?')
    expect(await screen.findByText(/juge/)).toBeTruthy()
    await tap('Ouvrir le message')
    await soon(() => expect(journal(set)[0]?.text).toMatch(/^Bonjour, où en est la facture 2026-104/))
    expect(bodyOf(opened[0])).toMatch(/^Bonjour, où en est/)
  })

  it('does not leave with something unfilled, which is named', async () => {
    const set = await setUp()
    await reviewing(set, 'sms')
    type(await area(), 'Bonjour {prenom}, merci de répondre d’ici le … !')
    expect(await screen.findByText(/Reste à remplir.*\{prenom\}, …/)).toBeTruthy()
    expect(main('Ouvrir le message').disabled).toBe(true)
    type(await area(), ' ')
    expect(await screen.findByText('Le message est vide.')).toBeTruthy()
    expect(opened).toEqual([])
  })

  it('shows what is better put otherwise, why and whence, and puts it so in one tap', async () => {
    const set = await setUp()
    await reviewing(set, 'sms')
    type(await area(), 'Bonjour. Un huissier passera demain. Merci.')
    expect(await screen.findByText('huissier')).toBeTruthy()
    expect(screen.getByText(/titre exécutoire/)).toBeTruthy()
    expect(screen.getByText(/art\. 433-13, lu le/)).toBeTruthy()
    expect(main('Ouvrir tel quel').disabled).toBe(false)
    await tap('Remplacer')
    await soon(async () => expect((await area()).value).toMatch(/nous vous adresserons une mise en demeure/))
    expect(screen.queryByText('huissier')).toBeNull()
    // The day is still to be filled in.
    expect(main('Ouvrir le message').disabled).toBe(true)
  })

  it('says how many SMS it makes, and becomes shorter without losing what matters', async () => {
    const set = await setUp()
    await reviewing(set, 'sms')
    expect(await screen.findByText(/^2 SMS, encore/)).toBeTruthy()
    expect(screen.queryByText(/70 caractères/)).toBeNull()
    const before = `${(await area()).value} À très bientôt…`
    type(await area(), before)
    expect(await screen.findByText(/^[4-8] SMS, encore/)).toBeTruthy()
    expect(screen.getByText(/70 caractères/)).toBeTruthy()
    await tap('Raccourcir')
    const after = (await area()).value
    expect(after.length).toBeLessThan(before.length)
    expect(after).toMatch(/2026-104.*1 250,00 €/)
    expect(await screen.findByText(/^[12] SMS, encore/)).toBeTruthy()
    expect(screen.queryByText(/70 caractères/)).toBeNull()
  })

  it('leads to the template it came from, and back to the case; not once it was changed by hand', async () => {
    const set = await setUp()
    await reviewing(set, 'sms')
    fireEvent.click(await screen.findByText(/^SMS · /))
    const link = await screen.findByRole('link', { name: /Modifier ce modèle/ })
    expect(link.getAttribute('href')).toBe(`/settings/templates/fr/friendly/sms/friendly?client=${set.clientId}`)
    type(await area(), `${(await area()).value} Merci.`)
    await soon(() => expect(screen.queryByRole('link', { name: /Modifier ce modèle/ })).toBeNull())
  })

  it('by e-mail has a subject that can be changed, and counts no segments', async () => {
    const set = await setUp(({ contactId }) => [
      { op: 'patch', kind: 'contact', id: contactId, fields: { emails: ['claire@example.com'] } },
    ])
    await reviewing(set, 'email')
    await area()
    expect(screen.queryByText(/SMS, encore/)).toBeNull()
    type(screen.getByLabelText('Objet'), 'DERNIER AVIS AVANT SAISIE')
    expect(await screen.findByText('Ouvrir tel quel')).toBeTruthy()
    const subject = () => (screen.getByLabelText('Objet') as HTMLInputElement).value
    await tap('Remplacer')
    expect(subject()).not.toBe('DERNIER AVIS AVANT SAISIE')
    type(screen.getByLabelText('Objet'), 'Facture 2026-104')
    await tap('Ouvrir le message')
    await soon(() => expect(journal(set)[0]).toMatchObject({ subject: 'Facture 2026-104', channel: 'email' }))
    expect(opened[0]).toMatch(/subject=Facture%202026-104/)
  })

  it('says which tone is suggested, from which facts, and what the client answered last', async () => {
    const set = await setUp(({ clientId, contactId }) => [
      {
        op: 'create',
        kind: 'interaction',
        record: { clientId, contactId, invoiceIds: [], channel: 'email', direction: 'in', text: 'Je paie vendredi.' },
      },
    ])
    await reviewing(set, 'sms')
    fireEvent.click(await screen.findByText(/^Ton proposé.: (amical|ferme|formel)$/))
    expect(await screen.findByText(/La plus ancienne échéance est passée de \d+ jours?\./)).toBeTruthy()
    expect(screen.getByText('Aucun message envoyé depuis l’échéance.')).toBeTruthy()
    expect(screen.getByText('Je paie vendredi.')).toBeTruthy()
  })

  it('that lacks something names what to complete instead', async () => {
    const set = await setUp()
    const facts = set.book.facts(set.clientId)
    await must(set.book, [
      { op: 'patch', kind: 'workspace', id: set.book.workspace()?.id ?? '', fields: { kind: 'mandate' } },
    ])
    expect(facts?.mandate).toBeNull()
    await reviewing(set, 'sms')
    expect(await screen.findByText('Un mandat signé par le créancier')).toBeTruthy()
  })

  it('goes by another channel, which says what it costs and proves, with words made for it', async () => {
    const set = await setUp(({ contactId }) => [
      { op: 'patch', kind: 'contact', id: contactId, fields: { emails: ['claire@example.com'] } },
    ])
    await reviewing(set, 'sms')
    fireEvent.click(await screen.findByText(/^SMS · Première relance/))
    expect(await screen.findByText(/L’opérateur peut attester l’envoi/)).toBeTruthy()
    fireEvent.click(screen.getByLabelText('E-mail'))
    expect(await screen.findByText(/pas que c’est lu/)).toBeTruthy()
    expect((screen.getByLabelText('Objet') as HTMLInputElement).value).toMatch(/2026-104/)
    await tap('Ouvrir le message')
    await soon(() => expect(journal(set)[0]).toMatchObject({ channel: 'email', template: 'friendly.email' }))
    expect(opened[0]).toMatch(/^mailto:claire/)
  })

  it('takes other words, or none: what was typed before comes back', async () => {
    const set = await setUp()
    await reviewing(set, 'sms')
    const mine = 'Bonjour, un mot de ma part.'
    type(await area(), mine)
    const choice = (await screen.findByLabelText('Modèle')) as HTMLSelectElement
    const choose = (label: string) => {
      choice.selectedIndex = [...choice.options].findIndex((option) => option.text === label)
      fireEvent.change(choice)
    }
    choose('Relance ferme')
    await soon(async () => expect((await area()).value).toMatch(/2026-104/))
    choose('Texte libre')
    await soon(async () => expect((await area()).value).toBe(''))
    expect(screen.getByText(/juge/)).toBeTruthy()
    await tap('Reprendre mon texte')
    expect((await area()).value).toBe(mine)
    await tap('Ouvrir le message')
    await soon(() => expect(journal(set)[0]?.text).toBe(mine))
    expect(journal(set)[0]).not.toHaveProperty('template')
  })
})
