/** The case page: what is added to it, taken back from it, and brought together on it. */
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { describe, expect, it, vi } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import type { Wanted } from '../../../../client/book/writes.ts'
import { client, id, invoice, note } from '../../book/records.ts'
import { must, setUp, soon, tap } from '../outcome/stage.tsx'
import { onTheDay, openCase, sheet } from './page.tsx'

onTheDay()

const save = async () => fireEvent.click(within(await sheet()).getByRole('button', { name: 'Enregistrer' }))
const due = (book: Book, clientId: string) => book.plan(clientId)?.state.due

describe('the case page', () => {
  it('says what remains, since when, and what comes next', async () => {
    const stage = await setUp()
    openCase(stage)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Garage du Lac')
    const text = screen.getByRole('main').textContent
    expect(text).toMatch(/Reste dû, 1.facture1.250,00.€/)
    expect(text).toMatch(/En retard depuis le 17 oct\. · 35.jours/)
    expect(text).toMatch(/Prochaine étape/)
  })

  it('foretells the steps after the next one, and why others are left aside, when that is asked for', async () => {
    const stage = await setUp()
    openCase(stage)
    expect(screen.queryByText('Si rien ne se passe d’ici là.')).toBe(null)
    const fold = screen.getByText('Et après').closest('details') ?? expect.fail('no fold')
    fold.open = true
    fireEvent(fold, new Event('toggle'))
    const plan = stage.book.plan(stage.clientId) ?? expect.fail('no plan')
    const foretold = await screen.findByRole('list', { name: 'Et après' })
    expect(within(foretold).getAllByRole('listitem')).toHaveLength(plan.ahead(5).length - 1)
    expect(plan.passedOver.map(({ why }) => why)).toContain('caught-up')
    expect(fold.textContent).toMatch(/pas faite à temps, une étape plus avancée la remplace/)
  })

  it('does not repeat among what is to know what the next step says already', async () => {
    const stage = await setUp()
    await must(stage.book, [
      { op: 'patch', kind: 'client', id: stage.clientId, fields: { doNotContact: 'conflit familial' } },
    ])
    openCase(stage)
    expect(screen.getAllByText(/Ne pas contacter/)).toHaveLength(1)
  })

  it('shows a name that looks like markup as plain text', async () => {
    const stage = await setUp()
    await must(stage.book, [
      { op: 'patch', kind: 'client', id: stage.clientId, fields: { name: '<img src=x onerror=alert(1)>' } },
    ])
    openCase(stage)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<img src=x onerror=alert(1)>')
    expect(document.querySelector('img')).toBe(null)
  })

  it('holds three hundred invoices a few at a time', async () => {
    const stage = await setUp(({ clientId }) =>
      Array.from({ length: 299 }, (_, n) => invoice(id(), clientId, { number: `F-${n}` })),
    )
    openCase(stage)
    const list = screen.getByRole('list', { name: 'Factures avec un reste dû' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(5)
    await tap(/^Afficher la suite \(295\)/)
    expect(within(list).getAllByRole('listitem')).toHaveLength(55)
    expect(screen.getAllByRole('listitem').length).toBeLessThan(200)
  })

  it('warns of a number that another invoice of the same creditor bears', async () => {
    const stage = await setUp()
    const other = id()
    await must(stage.book, [
      client(other, stage.book.creditors()[0]?.id ?? '', 'Autre'),
      invoice(id(), other, { number: '2026-104' }),
    ])
    openCase(stage)
    expect(screen.getByText(/Numéro en double, à vérifier.: 2026-104/)).toBeTruthy()
  })
})

// First among those that record: at most two toasts stand at once, and later ones wait for their turn.
describe('a record of the timeline', () => {
  it('is taken back whole, stays there struck out, and counts again when that is undone', async () => {
    const stage = await setUp(({ clientId }) => [note(clientId, 'Note prise par erreur')])
    openCase(stage)
    await tap(/Note prise par erreur/)
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Annuler cet enregistrement' }))
    await soon(() => expect(stage.book.facts(stage.clientId)?.interactions).toEqual([]))
    const struck = async () => (await screen.findByRole('button', { name: /Note prise par erreur/ })).textContent
    expect(await struck()).toMatch(/Annulé/)
    const toast = (await screen.findByText('Enregistrement annulé')).parentElement as HTMLElement
    fireEvent.click(within(toast).getByRole('button', { name: 'Annuler' }))
    await soon(() => expect(stage.book.facts(stage.clientId)?.interactions).toHaveLength(1))
    expect(await struck()).not.toMatch(/Annulé/)
  })
})

describe('a payment', () => {
  it('takes the whole by default and says what is more than what is due', async () => {
    const stage = await setUp()
    openCase(stage, '?add=payment')
    const amount = within(await sheet()).getByLabelText(/Montant reçu/) as HTMLInputElement
    expect(amount.value).toBe('1250')
    fireEvent.input(amount, { target: { value: '1300' } })
    expect((await sheet()).textContent).toMatch(/50,00.€ de plus que les factures/)
    await save()
    await soon(() => expect(due(stage.book, stage.clientId)).toEqual([]))
    expect(stage.book.all('payment')).toMatchObject([
      { amount: 130_000, allocations: [{ invoiceId: stage.invoiceIds[0], amount: 125_000 }] },
    ])
  })

  it('that leaves nothing late offers thanks once, with what was received', async () => {
    const stage = await setUp()
    const opened = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    openCase(stage, '?add=payment')
    await sheet()
    await save()
    await tap('Remercier par SMS')
    await soon(() => expect(stage.book.facts(stage.clientId)?.interactions[0]?.text).toMatch(/1.250,00.€/))
    expect(opened).toHaveBeenCalledTimes(1)
    opened.mockRestore()
    expect(screen.queryByRole('button', { name: 'Remercier par SMS' })).toBe(null)
  })

  it('of a part offers no thanks while the rest is late', async () => {
    const stage = await setUp()
    openCase(stage, '?add=payment')
    fireEvent.input(within(await sheet()).getByLabelText(/Montant reçu/), { target: { value: '100' } })
    await save()
    await soon(() => expect(stage.book.all('payment')).toHaveLength(1))
    await soon(() => expect(screen.queryByRole('dialog')).toBe(null))
    expect(screen.queryByRole('button', { name: 'Remercier par SMS' })).toBe(null)
  })

  it('is not recorded without an amount, and says so at the field', async () => {
    const stage = await setUp()
    openCase(stage, '?add=payment')
    fireEvent.input(within(await sheet()).getByLabelText(/Montant reçu/), { target: { value: 'abc' } })
    await save()
    expect(await within(await sheet()).findByText('Montant à corriger.')).toBeTruthy()
    expect(stage.book.all('payment')).toEqual([])
  })
})

describe('a note', () => {
  it('is kept as it is typed, and found again by a page opened later', async () => {
    const stage = await setUp()
    openCase(stage, '?add=note')
    fireEvent.input(within(await sheet()).getByLabelText('Votre note'), { target: { value: 'Rappeler lundi' } })
    await soon(async () => expect(await stage.book.drafts.get(`note:${stage.clientId}`)).toBe('Rappeler lundi'))
    cleanup()
    openCase(stage)
    expect((await screen.findByRole('button', { name: 'Reprendre la note' })).textContent).toBeTruthy()
    await tap('Reprendre la note')
    await screen.findByDisplayValue('Rappeler lundi')
    await save()
    await soon(() => expect(stage.book.all('interaction')).toMatchObject([{ channel: 'note', note: 'Rappeler lundi' }]))
    await soon(async () => expect(await stage.book.drafts.get(`note:${stage.clientId}`)).toBe(undefined))
  })
})

describe('a credit note', () => {
  it('is refused above what remains of its invoice', async () => {
    const stage = await setUp()
    openCase(stage, '?add=creditNote')
    fireEvent.input(within(await sheet()).getByLabelText(/Montant de l’avoir/), { target: { value: '1250,01' } })
    await save()
    expect(stage.book.all('creditNote')).toEqual([])
    fireEvent.input(within(await sheet()).getByLabelText(/Montant de l’avoir/), { target: { value: '250' } })
    await save()
    await soon(() => expect(due(stage.book, stage.clientId)).toEqual([{ currency: 'EUR', amount: 100_000 }]))
  })
})

describe('a dispute', () => {
  it('freezes its part until it is closed from the timeline', async () => {
    const stage = await setUp(({ invoiceIds }) => [
      {
        op: 'create',
        kind: 'dispute',
        record: { invoiceId: invoiceIds[0] ?? '', on: '2026-11-20', amount: 25_000, reason: 'Joint mal posé' },
      } satisfies Wanted,
    ])
    openCase(stage)
    expect(screen.getByText('Litige en cours')).toBeTruthy()
    await tap(/Litige sur 250,00/)
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Clore le litige' }))
    await screen.findByLabelText('Accord trouvé')
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Clore le litige' }))
    await soon(() => expect(stage.book.plan(stage.clientId)?.state.disputed).toEqual([]))
  })
})

describe('two cards of the same debtor', () => {
  it('are proposed, merged after a look at both, and told apart again by undo', async () => {
    const stage = await setUp()
    const twin = id()
    await must(stage.book, [
      client(twin, stage.book.creditors()[0]?.id ?? '', 'SARL Garage du Lac'),
      invoice(id(), twin, { number: 'B-1', amount: 5000 }),
    ])
    openCase(stage)
    await tap('Comparer')
    expect((await sheet()).textContent).toMatch(/Fiche rattachéeSARL Garage du Lac1.facture/)
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Fusionner' }))
    await soon(() => expect(due(stage.book, stage.clientId)).toEqual([{ currency: 'EUR', amount: 130_000 }]))
    expect(stage.book.debtors()).toEqual([stage.clientId])
    expect(await screen.findByText(/Comprend aussi la fiche SARL Garage du Lac/)).toBeTruthy()
  })

  it('are not proposed again once the person said that they are two', async () => {
    const stage = await setUp()
    await must(stage.book, [client(id(), stage.book.creditors()[0]?.id ?? '', 'SARL Garage du Lac')])
    openCase(stage)
    await tap('Ce sont deux clients')
    await soon(() => expect(screen.queryByText(/Peut-être le même client/)).toBe(null))
  })
})

describe('a note that is better put otherwise', () => {
  it('says why and how while it is written, and is saved all the same', async () => {
    const stage = await setUp()
    openCase(stage, '?add=note')
    const area = (await within(await sheet()).findByLabelText('Votre note')) as HTMLTextAreaElement
    fireEvent.input(area, { target: { value: 'Sa femme a un cancer. Rappeler en janvier.' } })
    expect(await screen.findByText('cancer')).toBeTruthy()
    expect(screen.getByText(/La santé d’une personne ne se note pas/)).toBeTruthy()
    expect(screen.getByText(/1.formulation à revoir dans votre texte/)).toBeTruthy()
    await save()
    await soon(() => expect(stage.book.facts(stage.clientId)?.interactions[0]?.note).toMatch(/cancer/))
  })

  it('takes the better words in one tap', async () => {
    const stage = await setUp()
    openCase(stage, '?add=note')
    const area = (await within(await sheet()).findByLabelText('Votre note')) as HTMLTextAreaElement
    fireEvent.input(area, { target: { value: 'Sa femme a un cancer. Rappeler en janvier.' } })
    await tap('Remplacer')
    expect(area.value).toBe('Absent jusqu’au …, à rappeler ensuite. Rappeler en janvier.')
  })
})

describe('the reason of a pause', () => {
  it('is read like a note, before it stands in the journal', async () => {
    const stage = await setUp()
    openCase(stage, '?add=pause')
    const line = (await within(await sheet()).findByLabelText(/^Raison/)) as HTMLInputElement
    fireEvent.input(line, { target: { value: 'Il a un cancer' } })
    expect(await screen.findByText('cancer')).toBeTruthy()
    fireEvent.input(line, { target: { value: 'Fermé en août' } })
    await soon(() => expect(screen.queryByText('cancer')).toBeNull())
  })
})

describe('an answer that came in writing', () => {
  it('is pasted and kept as the client wrote it', async () => {
    const stage = await setUp()
    openCase(stage, '?add=exchange')
    fireEvent.click(await within(await sheet()).findByLabelText('E-mail'))
    fireEvent.click(screen.getByLabelText('Du client'))
    fireEvent.input(await screen.findByLabelText('Sa réponse'), { target: { value: 'Je paie vendredi.' } })
    await tap('Garder la réponse')
    await soon(() => expect(stage.book.facts(stage.clientId)?.interactions).toHaveLength(1))
    expect(stage.book.facts(stage.clientId)?.interactions[0]).toMatchObject({
      direction: 'in',
      channel: 'email',
      text: 'Je paie vendredi.',
    })
  })
})
