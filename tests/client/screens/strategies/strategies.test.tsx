/** Strategies on the phone: looked at, used by default, copied, written, refused while they are wrong, found again, deleted. */
import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { composeFor } from '../../../../client/screens/acts/compose.ts'
import { wayBy } from '../../../../client/screens/acts/ways.ts'
import Strategies from '../../../../client/screens/strategies/list.tsx'
// Fetched by the first tap: a loaded machine takes longer than a test waits.
import '../../../../client/ui/menu.tsx'
import '../../../../client/ui/sheet.tsx'
import StrategyScreen from '../../../../client/screens/strategies/strategy.tsx'
import { must, NOW, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

vi.setConfig({ testTimeout: 20_000 })

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const at = ({ book }: Stage, path: string) =>
  show(book, `/settings/strategies/${path}`, StrategyScreen, '/settings/strategies/:key')
const type = async (label: string | RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })
const choose = async (label: string | RegExp, value: string) => {
  const select = (await screen.findByLabelText(label)) as HTMLSelectElement
  select.value = value
  fireEvent.change(select)
}
const card = (place: number) => screen.findByRole('article', { name: `Étape ${place}` })
const menu = async (place: number, item: string) => {
  // The first tap fetches the menu and opens it; it answers to the pointer.
  await tap(`Autres actions sur l’étape ${place}`)
  const found = await screen.findByRole('menuitem', { name: item })
  fireEvent.pointerDown(found, { button: 0, pointerType: 'mouse' })
  fireEvent.pointerUp(found, { button: 0, pointerType: 'mouse' })
}
const ADD = 'Ajouter une étape'
const addStep = async () => {
  const button = await screen.findByRole('button', { name: ADD })
  // A finger gives the focus to what it taps; a click that a test makes does not.
  button.focus()
  fireEvent.click(button)
}
/** Closes the sheet of a step just added, which has left once the focus is back: a menu opened before would take that for a tap beside itself. */
const done = async () => {
  await tap('Terminé')
  await soon(() => {
    expect(screen.queryByRole('dialog')).toBe(null)
    expect(document.activeElement?.textContent).toBe(ADD)
  })
}
const own = {
  op: 'create' as const,
  kind: 'strategy' as const,
  record: {
    name: 'Mes chantiers',
    steps: [
      {
        key: 'd7',
        anchor: 'due' as const,
        offset: 7,
        channel: 'email' as const,
        tone: 'friendly' as const,
        stage: 'friendly' as const,
      },
    ],
  },
}

describe('the template of a step', () => {
  const template = {
    op: 'create' as const,
    kind: 'template' as const,
    record: {
      id: '019f0000-0000-7000-8000-00000000a001',
      stage: 'friendly' as const,
      channel: 'email' as const,
      language: 'fr' as const,
      tone: 'friendly' as const,
      subject: 'Facture {number}',
      body: '{lines}',
    },
  }
  const stepsOf = ({ book }: Stage) => book.all('strategy')[0]?.steps

  it('is chosen among those of its stage and channel, one’s own first, and is what the message is made of', async () => {
    const set = await setUp(() => [own, template])
    at(set, set.book.all('strategy')[0]?.id ?? '')
    await tap('Modifier l’étape 1')
    const select = (await screen.findByLabelText('Modèle de message')) as HTMLSelectElement
    const labels = [...select.options].map(({ text }) => text)
    expect(labels.slice(0, 3)).toEqual([
      'Celui de l’étape',
      'Première relance · E-mail · le vôtre · Français',
      'Première relance · E-mail',
    ])
    expect(labels.join()).not.toMatch(/SMS|Relance ferme/)
    await choose('Modèle de message', 'friendly.email.large')
    await tap('Terminé')
    expect((await card(1)).textContent).toContain('modèle\u202f: Première relance · E-mail · Grande entreprise')
    await tap('Enregistrer')
    await soon(() => expect(stepsOf(set)).toMatchObject([{ template: 'friendly.email.large' }]))
    const { id = '' } = set.book.all('strategy')[0] ?? {}
    await must(set.book, [{ op: 'patch', kind: 'client', id: set.clientId, fields: { strategy: id } }])
    const { action, next } = set.book.plan(set.clientId) ?? {}
    const facts = set.book.facts(set.clientId) ?? expect.fail('no case')
    const step = action ?? next ?? null
    const made = composeFor(set.book, { clientId: set.clientId, way: wayBy('email', facts), step })
    expect(made).toMatchObject({ ok: true, template: 'friendly.email.large' })
  })

  it('is said to be missing once it is deleted, or where the step takes another channel, and keeps nobody from saving', async () => {
    const wanting = {
      ...own,
      record: { ...own.record, steps: own.record.steps.map((one) => ({ ...one, template: template.record.id })) },
    }
    const set = await setUp(() => [wanting, template])
    at(set, set.book.all('strategy')[0]?.id ?? '')
    expect((await card(1)).textContent).not.toContain('Le modèle choisi')
    await tap('Modifier l’étape 1')
    await choose('Par quel moyen', 'letter')
    expect((await card(1)).textContent).toContain('Le modèle choisi ne va pas avec cette étape')
    await choose('Par quel moyen', 'email')
    await must(set.book, [{ op: 'delete', kind: 'template', id: template.record.id }])
    await soon(async () => expect((await card(1)).textContent).toContain('Le modèle choisi n’existe plus'))
    await tap('Terminé')
    await type('Nom', 'Chantiers')
    await tap('Enregistrer')
    await soon(() => expect(set.book.all('strategy')[0]?.name).toBe('Chantiers'))
  })
})

describe('a ready-made strategy', () => {
  it('is listed with its days, and says which one is the default', async () => {
    const set = await setUp()
    show(set.book, '/settings/strategies', Strategies)
    const standard = await screen.findByRole('link', { name: /Classique/ })
    expect(standard.textContent).toContain('J+7 · J+14 · J+30 · J+45')
    expect(standard.textContent).toContain('Par défaut')
    expect(screen.getByRole('link', { name: /Serré/ }).textContent).not.toContain('Par défaut')
  })

  it('shows its steps on working days, and is used by default with the telephone first', async () => {
    const set = await setUp()
    at(set, 'standard')
    // Due on Monday 21 December: seven days later is a Monday, fourteen days later the first Monday of January.
    expect((await card(1)).textContent).toContain('lun. 28 déc.')
    await pick('Téléphone')
    await soon(async () => expect((await card(1)).textContent).toContain('Appel'))
    await tap('Utiliser par défaut')
    await soon(() => expect(set.book.workspace()?.defaultStrategy).toBe('standard:call'))
    expect(await screen.findByText('C’est votre scénario par défaut.')).toBeTruthy()
  })

  it('that does not exist is said not to, with the way to the others', async () => {
    at(await setUp(), 'nothing')
    expect(await screen.findByText('Ce scénario n’existe pas')).toBeTruthy()
  })
})

describe('the editor of strategies', () => {
  it('saves a copy whose steps keep their keys, so that what was done still counts', async () => {
    const set = await setUp()
    at(set, 'new?copy=standard')
    await type('Nom', 'Doux et patient')
    await choose('Pris d’office pour', 'reliable')
    await tap('Enregistrer')
    await soon(() => expect(set.book.all('strategy')).toHaveLength(1))
    const [saved] = set.book.all('strategy')
    expect(saved).toMatchObject({ name: 'Doux et patient', profile: 'reliable' })
    expect(saved?.steps.map(({ key }) => key)).toEqual(['d7', 'd14', 'd30', 'd45'])
  })

  it('adds a step after the last, dates it at once, and changes it in its sheet', async () => {
    const set = await setUp()
    at(set, 'new')
    await type('Nom', 'À moi')
    await addStep()
    expect((await card(2)).textContent).toMatch(/7.jours après l’étape précédente/)
    await type('Jours', '10')
    await choose('Par quel moyen', 'call')
    await soon(async () => expect((await card(2)).textContent).toMatch(/10.jours après l’étape précédente/))
    await done()
    await tap('Enregistrer')
    await soon(() => expect(set.book.all('strategy')).toHaveLength(1))
    expect(set.book.all('strategy')[0]?.steps[1]).toMatchObject({ anchor: 'previous', offset: 10, channel: 'call' })
  })

  it('proposes the hand-over after a formal notice, and adds nothing behind a hand-over', async () => {
    const set = await setUp()
    at(set, 'new?copy=standard')
    await addStep()
    await soon(async () => expect((await card(5)).textContent).toContain('Remise à un tiers'))
    await done()
    await addStep()
    await soon(async () => expect((await card(6)).textContent).toContain('Remise à un tiers'))
    await done()
  })

  it('says at the step that two fall on the same day, and saves nothing until that is mended', async () => {
    const set = await setUp()
    at(set, 'new')
    await addStep()
    await type('Jours', '0')
    await soon(async () => expect(within(await card(2)).getByText('Deux étapes tombent le même jour.')).toBeTruthy())
    await done()
    await tap('Enregistrer')
    expect(await screen.findByText(/1.point à corriger/)).toBeTruthy()
    expect(set.book.all('strategy')).toEqual([])
    await menu(2, 'Retirer')
    await tap('Enregistrer')
    await soon(() => expect(set.book.all('strategy')).toHaveLength(1))
  })

  it('takes no text for a number of days', async () => {
    const set = await setUp()
    at(set, 'new')
    await tap('Modifier l’étape 1')
    await type('Jours', 'sept')
    expect(await screen.findByText(/Un nombre entier de jours/)).toBeTruthy()
    expect((await card(1)).textContent).toMatch(/7.jours après l’échéance/)
  })

  it('refuses an empty name at its field', async () => {
    const set = await setUp()
    at(set, 'new')
    await type('Nom', ' ')
    await tap('Enregistrer')
    expect(await screen.findByText('À remplir.')).toBeTruthy()
    expect(set.book.all('strategy')).toEqual([])
  })

  it('is found again as it was left', async () => {
    const set = await setUp()
    at(set, 'new')
    await type('Nom', 'Pas fini')
    await soon(async () =>
      expect(await set.book.drafts.get('strategy:new:')).toMatchObject({ form: { name: 'Pas fini' } }),
    )
    cleanup()
    at(set, 'new')
    expect(((await screen.findByLabelText('Nom')) as HTMLInputElement).value).toBe('Pas fini')
    await tap('Repartir de ce qui est enregistré')
    expect(((await screen.findByLabelText('Nom')) as HTMLInputElement).value).toBe('Mon scénario')
  })

  it('sends only what was changed in an own one', async () => {
    const set = await setUp()
    await must(set.book, [own])
    const id = set.book.all('strategy')[0]?.id ?? ''
    at(set, id)
    await type('Nom', 'Mes gros chantiers')
    await soon(async () => expect(await set.book.drafts.get(`strategy:${id}`)).toBeDefined())
    // Meanwhile another device gives it a profile: the form, which did not touch it, must not take that back.
    await must(set.book, [{ op: 'patch', kind: 'strategy', id, fields: { profile: 'large' } }])
    await tap('Enregistrer')
    await soon(() => expect(set.book.get('strategy', id)?.name).toBe('Mes gros chantiers'))
    expect(set.book.get('strategy', id)?.profile).toBe('large')
  })

  it('deletes an own one that was the default, so that the standard one is followed again', async () => {
    const set = await setUp()
    await must(set.book, [own])
    const id = set.book.all('strategy')[0]?.id ?? ''
    const workspace = set.book.workspace()?.id ?? ''
    await must(set.book, [{ op: 'patch', kind: 'workspace', id: workspace, fields: { defaultStrategy: id } }])
    at(set, id)
    await tap('Supprimer ce scénario')
    await soon(() => expect(set.book.all('strategy')).toEqual([]))
    expect(set.book.workspace()).not.toHaveProperty('defaultStrategy')
  })
})
