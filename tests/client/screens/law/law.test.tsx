/** Legal dates and ways on the case page: what is shown, what can be added, and what it changes. */
import { fireEvent, screen, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../../../client/book/book.ts'
import type { Wanted } from '../../../../client/book/writes.ts'
import { lawSheets as english } from '../../../../client/i18n/en/law-sheets.ts'
import { lawSheets as french } from '../../../../client/i18n/fr/law-sheets.ts'
import { NearClocks } from '../../../../client/screens/law/near-clocks.tsx'
import Ways from '../../../../client/screens/law/ways.tsx'
import { sheetKeys } from '../../../../server/domain/law/sheets.ts'
import type { LegalActKind } from '../../../../server/domain/records/facts.ts'
import { id, invoice } from '../../book/records.ts'
import { onTheDay, openCase, sheet } from '../case/page.tsx'
import { must, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

onTheDay()

const openWays = ({ book, clientId }: Stage) =>
  show(book, `/clients/${clientId}/routes`, () => <Ways />, '/clients/:id/routes')
const field = async (label: RegExp) => within(await sheet()).getByLabelText(label) as HTMLInputElement
const type = async (label: RegExp, value: string) => fireEvent.input(await field(label), { target: { value } })
const save = async () => fireEvent.click(within(await sheet()).getByRole('button', { name: 'Enregistrer' }))
const setKind = (book: Book, clientId: string, kind: 'business' | 'consumer' | 'public' | 'unknown') =>
  must(book, [{ op: 'patch', kind: 'client', id: clientId, fields: { kind } }])
const act = (clientId: string, record: { kind: LegalActKind; on?: string; deadline?: string }): Wanted => ({
  op: 'create',
  kind: 'legalAct',
  record: { clientId, invoiceIds: [], on: '2026-11-10', ...record },
})
const dates = () => screen.getAllByRole('list', { name: 'Délais et voies' })[0]?.textContent

describe('legal dates on the case page', () => {
  it('ask what the client is before anything legal is shown', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'unknown')
    openCase(stage)
    expect(screen.queryByRole('list', { name: 'Délais et voies' })).toBe(null)
    await tap('Particulier')
    await soon(() => expect(stage.book.get('client', stage.clientId)?.kind).toBe('consumer'))
    await soon(() => expect(dates()).toMatch(/Délai pour agir en justicejusqu’au .* 2028/))
  })

  it('open a sheet with its text and the day it was read', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'consumer')
    openCase(stage)
    await tap(/Délai pour agir en justice/)
    const text = (await sheet()).textContent
    expect(text).toMatch(/Deux ans envers un particulier/)
    expect(text).toMatch(/C\. conso\. art\. L218-2/)
    expect(text).toMatch(/Lu le 21\/11\/2026/)
  })
})

describe('a legal act', () => {
  it('is added with the time it gives, shown as a date, and taken back', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'business')
    openCase(stage, '?add=legalAct')
    expect((await sheet()).textContent).toMatch(/Aucune relance écrite au journal/)
    await type(/Dernier jour laissé/, '2026-12-05')
    await save()
    await soon(() => expect(dates()).toMatch(/Délai de la mise en demeurejusqu’au 5 décembre 2026dans 14.jours/))
    expect(stage.book.all('legalAct')).toMatchObject([
      { kind: 'formal-notice', deadline: '2026-12-05', invoiceIds: stage.invoiceIds },
    ])
    await soon(() => expect(screen.queryByRole('dialog')).toBe(null))
    await tap(/^Mise en demeure ?21 novembre/)
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Retirer cet acte' }))
    await soon(() => expect(stage.book.facts(stage.clientId)?.legalActs).toEqual([]))
  })

  it('is refused with a sentence for a day to come, a time that ends too soon, or no invoice', async () => {
    const stage = await setUp(({ clientId }) => [invoice(id(), clientId, { number: 'F-2' })])
    await setKind(stage.book, stage.clientId, 'business')
    openCase(stage, '?add=legalAct')
    await type(/Envoyée le/, '2026-12-01')
    await type(/Dernier jour laissé/, '2026-11-01')
    for (const box of within(await sheet()).getAllByRole('checkbox')) fireEvent.click(box)
    await save()
    const text = (await sheet()).textContent
    expect(text).toMatch(/Cette date n’est pas encore venue/)
    expect(text).toMatch(/Le délai finit avant l’envoi/)
    expect(text).toMatch(/Choisissez au moins une facture/)
    expect(stage.book.all('legalAct')).toEqual([])
  })

  it('of a court starts the time to have it served: three months since September 2026', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'business')
    openCase(stage, '?add=legalAct')
    fireEvent.change(await field(/Quel acte/), { target: { selectedIndex: 3 } })
    await type(/Date de l’acte/, '2026-11-10')
    await save()
    await soon(() => expect(dates()).toMatch(/Ordonnance à faire signifierjusqu’au 10 février 2027/))
  })
})

describe('an insolvency', () => {
  it('shows until when to declare, stops reminders, and is done once it is declared', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'business')
    openCase(stage, '?add=insolvency')
    await type(/Date du jugement/, '2026-11-03')
    await type(/Publié au BODACC/, '2026-11-12')
    await type(/Mandataire/, 'Maître Vidal, Lyon')
    expect((await sheet()).textContent).toMatch(/À déclarer au plus tard le 12 janvier 2027/)
    await save()
    await soon(() => expect(dates()).toMatch(/Créance à déclarerjusqu’au 12 janvier 2027/))
    expect(stage.book.plan(stage.clientId)?.action).toBe(null)
    expect(screen.getByText(/À adresser à.: Maître Vidal, Lyon/)).toBeTruthy()
    await soon(() => expect(screen.queryByRole('dialog')).toBe(null))
    await tap('Déclaration envoyée')
    await save()
    await soon(() => expect(screen.getByText('Créance déclarée le 21 novembre 2026.')).toBeTruthy())
  })

  it('that only a talk mentioned asks for the judgment', async () => {
    const stage = await setUp(({ clientId }) => [
      {
        op: 'create',
        kind: 'interaction',
        record: { clientId, invoiceIds: [], channel: 'call', direction: 'out', outcome: 'INSOLV' },
      },
    ])
    await setKind(stage.book, stage.clientId, 'business')
    openCase(stage)
    await tap('Noter le jugement')
    expect(await field(/Date du jugement/)).toBeTruthy()
  })
})

describe('the possible ways', () => {
  it('warn when nothing was written, and hold courts and agencies back', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'business')
    openWays(stage)
    const text = (await screen.findByRole('main')).textContent ?? ''
    expect(text).toMatch(/Aucune relance écrite au journal/)
    const order = screen.getByRole('article', { name: 'Injonction de payer, tribunal de commerce' })
    expect(order.textContent).toMatch(/Pas encore/)
    expect(order.textContent).toMatch(/Une relance écrite est au journalManque/)
    expect(text).not.toMatch(/vous avez droit/i)
  })

  it('against a public body are others than a bailiff', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'public')
    openWays(stage)
    const names = (await screen.findAllByRole('article')).map((one) => one.getAttribute('aria-label'))
    expect(names).toContain('Mandatement d’office par le préfet')
    expect(names.join()).not.toMatch(/Petites créances|Injonction/)
  })

  it('open the sheet that explains one', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'consumer')
    openWays(stage)
    await tap(/Fiche.: Petites créances/)
    expect((await sheet()).textContent).toMatch(/CPCE art\. L125-1 et R125-1/)
  })

  it('lead to every sheet there is, in both languages', async () => {
    const stage = await setUp()
    openWays(stage)
    const all = within(screen.getByRole('list', { name: 'Toutes les fiches', hidden: true }))
    expect(all.getAllByRole('button', { hidden: true })).toHaveLength(sheetKeys.length)
    fireEvent.click(all.getByRole('button', { name: 'Responsabilité des dirigeants', hidden: true }))
    expect((await sheet()).textContent).toMatch(/C\. com\. art\. L651-2/)
    expect(Object.keys(english)).toEqual(Object.keys(french))
  })

  it('say that nothing is late when nothing is', async () => {
    const stage = await setUp(({ invoiceIds }) => [
      { op: 'patch', kind: 'invoice', id: invoiceIds[0] ?? '', fields: { dueOn: '2026-12-20' } },
    ])
    await setKind(stage.book, stage.clientId, 'business')
    openWays(stage)
    expect(await screen.findByText('Rien n’est en retard')).toBeTruthy()
  })
})

describe('dates coming up, under Today', () => {
  it('name the client, the date and how long it leaves, the nearest first', async () => {
    const stage = await setUp(({ clientId }) => [
      act(clientId, { kind: 'formal-notice', deadline: '2026-11-28' }),
      act(clientId, { kind: 'order', on: '2026-09-01' }),
    ])
    await setKind(stage.book, stage.clientId, 'business')
    show(stage.book, '/', () => <NearClocks />)
    const rows = (await screen.findAllByRole('link')).map((one) => one.textContent)
    expect(rows).toEqual([
      expect.stringMatching(/^Garage du LacDélai de la mise en demeure · jusqu’au 28 novembre 2026dans 7.jours$/),
    ])
  })

  it('are not there at all when none is near', async () => {
    const stage = await setUp()
    await setKind(stage.book, stage.clientId, 'business')
    show(stage.book, '/', () => <NearClocks />)
    expect(screen.queryByText('Délais proches')).toBe(null)
  })
})
