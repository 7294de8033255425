/** The client form: made, corrected, and found again after the page was lost. */
import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import ClientEdit from '../../../../client/screens/client-edit.tsx'
import { must, NOW, setUp, show, soon, tap } from '../outcome/stage.tsx'

vi.setConfig({ testTimeout: 20_000 })

beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const type = async (label: string | RegExp, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field)
}

describe('the client form', () => {
  it('makes a client with its person, the number as the dialler takes it', async () => {
    const { book } = await setUp()
    show(book, '/clients/new', () => <ClientEdit />)
    await type('Nom ou raison sociale', 'Menuiserie Durand SARL')
    await type('Nom', 'Durand')
    await type('Téléphone', '06 12 34 56 79')
    await soon(() => expect(screen.getByText(/Compris.: 06 12 34 56 79/)).toBeTruthy())
    await tap(/Sans doute.: professionnel/)
    await tap('Enregistrer')
    await soon(() => expect(book.find('menuiserie durand')).toHaveLength(1))
    const made = book.get('client', book.find('menuiserie durand')?.[0] ?? '')
    expect(made).toMatchObject({ kind: 'business', creditorId: book.creditors()[0]?.id })
    expect(book.facts(made?.id ?? '')?.contacts).toMatchObject([
      { lastName: 'Durand', phones: [{ number: '+33612345679' }] },
    ])
  })

  it('writes a number for the dialler though the form is sent from within its field', async () => {
    const { book, clientId } = await setUp()
    show(book, `/clients/${clientId}/edit`, () => <ClientEdit />, '/clients/:id/edit')
    fireEvent.input(await screen.findByLabelText('Téléphone'), { target: { value: '06 98 76 54 32' } })
    await tap('Enregistrer')
    await soon(() => expect(book.facts(clientId)?.contacts[0]?.phones?.[0]?.number).toBe('+33698765432'))
  })

  it('says at the field that a name is needed, and records nothing', async () => {
    const { book } = await setUp()
    show(book, '/clients/new', () => <ClientEdit />)
    await screen.findByLabelText('Nom ou raison sociale')
    await tap('Enregistrer')
    expect(await screen.findByText('À remplir.')).toBeTruthy()
    expect(book.debtors()).toHaveLength(1)
  })

  it('says at the days of grace what is expected, and takes what the sector suggests when left empty', async () => {
    const { book, clientId } = await setUp()
    show(book, `/clients/${clientId}/edit`, () => <ClientEdit />, '/clients/:id/edit')
    const sector = (await screen.findByLabelText('Secteur')) as HTMLSelectElement
    sector.value = 'building-trades'
    fireEvent.change(sector)
    expect(await screen.findByText(/Grâce proposée.: 8.jours/)).toBeTruthy()
    await type(/^Jours de grâce/, 'dix')
    await tap('Enregistrer')
    expect(await screen.findByText(/Un nombre entier, de 0 à 365/)).toBeTruthy()
    expect(book.get('client', clientId)).not.toHaveProperty('sector')
    await type(/^Jours de grâce/, '')
    await tap('Enregistrer')
    await soon(() => expect(book.get('client', clientId)).toMatchObject({ sector: 'building-trades' }))
    expect(book.get('client', clientId)).not.toHaveProperty('graceDays')
  })

  it('is found again as it was left, and sends only what was changed', async () => {
    const { book, clientId } = await setUp()
    const edit = () => show(book, `/clients/${clientId}/edit`, () => <ClientEdit />, '/clients/:id/edit')
    edit()
    await type('Portail de dépôt des factures', 'Chorus Pro')
    await soon(async () =>
      expect(await book.drafts.get(`client:${clientId}`)).toMatchObject({ form: { portal: 'Chorus Pro' } }),
    )
    cleanup()
    // Meanwhile the client is renamed elsewhere: the form, which did not touch the name, must not take that back.
    await must(book, [{ op: 'patch', kind: 'client', id: clientId, fields: { name: 'Garage du Grand Lac' } }])
    edit()
    const portal = (await screen.findByLabelText('Portail de dépôt des factures')) as HTMLInputElement
    expect(portal.value).toBe('Chorus Pro')
    expect(screen.getByText(/Votre saisie a été retrouvée/)).toBeTruthy()
    await tap('Enregistrer')
    await soon(() =>
      expect(book.get('client', clientId)).toMatchObject({ portal: 'Chorus Pro', name: 'Garage du Grand Lac' }),
    )
    await soon(async () => expect(await book.drafts.get(`client:${clientId}`)).toBe(undefined))
  })

  it('doubts a SIREN whose digits do not check, and takes it all the same', async () => {
    const { book, clientId } = await setUp()
    await must(book, [{ op: 'patch', kind: 'client', id: clientId, fields: { siren: '732829321' } }])
    show(book, `/clients/${clientId}/edit`, () => <ClientEdit />, '/clients/:id/edit')
    expect(await screen.findByText(/ne correspond pas à sa clé de contrôle/)).toBeTruthy()
  })
})
