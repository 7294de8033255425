/** The journal of a case: each kind of fact is told, opens with its details, and can be taken back. */
import { fireEvent, screen, within } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import type { Wanted } from '../../../../client/book/writes.ts'
import { told } from '../../../../client/screens/case/timeline.ts'
import { isFact } from '../../../../server/domain/records/names.ts'
import { client, id, invoice } from '../../book/records.ts'
import { everything } from '../../book/rulebook-records.ts'
import { must, type Stage, setUp, soon, tap } from '../outcome/stage.tsx'
import { onTheDay, openCase, sheet } from './page.tsx'

onTheDay()

/** Each fact on an act of its own, as a person makes them. */
async function oneByOne(wanted: (stage: Omit<Stage, 'book'>) => Wanted[]): Promise<Stage> {
  const stage = await setUp()
  for (const one of wanted(stage)) await must(stage.book, [one])
  return stage
}

describe('the journal', () => {
  it('tells every kind of fact in words, with what matters beside it', async () => {
    openCase(await oneByOne(({ clientId, invoiceIds: [first = ''] }) => everything(clientId, first)))
    const history = screen.getByRole('heading', { name: 'Historique' }).closest('section') as HTMLElement
    const rows = within(history)
      .getAllByRole('button')
      .map((row) => row.textContent?.replaceAll('\u202f', ' ') ?? '')
    const line = (words: string) => rows.find((row) => row.includes(words)) ?? `no line "${words}"`
    expect(line('Échéancier de 1 250,00 € en 2 fois')).toMatch(/premier versement le 5 déc\..*Convenu sur place/)
    expect(line('Échéancier remplacé')).not.toMatch(/no line/)
    expect(line('Geste de 50,00 € contre règlement d’ici au 20 nov.')).toMatch(/Si le virement part cette semaine/)
    expect(line('Geste contre règlement : sans suite')).not.toMatch(/no line/)
    expect(line('Procédure collective')).toMatch(/Tribunal de commerce.*Me Durand.*RG 26\/00123/)
    expect(line('Lettre de change de 1 250,00 € au 31 déc.')).toMatch(/LC-77/)
    expect(line('Lettre de change : retour signé')).not.toMatch(/no line/)
    expect(line('Satisfaction du client : réserve exprimée')).not.toMatch(/no line/)
    expect(line('Litige sur 100,00 €')).toMatch(/qualité.*Peinture qui cloque/)
    expect(line('Facture 2026-104 en pause jusqu’au 30 nov.')).not.toMatch(/no line/)
    expect(line('Appel : interlocuteur absent')).toMatch(/signataire absent.*malgré : échange récent/)
  })

  it('keeps the guard that was passed over with the words of the person', async () => {
    openCase(await oneByOne(({ clientId, invoiceIds: [first = ''] }) => everything(clientId, first)))
    await tap(/Appel.*interlocuteur absent/)
    const text = (await sheet()).textContent?.replaceAll('\u202f', ' ')
    expect(text).toContain('Malgré : échange récentIl me l’a demandé')
    expect(text).toContain('Reconnaissance de la dettepossible, à vérifier')
  })

  it('opens an instalment plan with each of its dates, and takes it back with undo', async () => {
    const stage = await oneByOne(({ clientId, invoiceIds: [first = ''] }) => [
      ...everything(clientId, first).filter((one) => one.op === 'create' && one.kind === 'instalmentPlan'),
    ])
    openCase(stage)
    await tap(/Échéancier de/)
    const text = (await sheet()).textContent?.replaceAll('\u202f', ' ')
    expect(text).toMatch(/Versement 1, 5 déc\.600,00 €Versement 2, 5 janv\. 2027650,00 €Accord écritoui/)
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Annuler cet enregistrement' }))
    await soon(() => expect(stage.book.facts(stage.clientId)?.instalmentPlans).toEqual([]))
    const toast = (await screen.findByText('Enregistrement annulé')).parentElement as HTMLElement
    fireEvent.click(within(toast).getByRole('button', { name: 'Annuler' }))
    await soon(() => expect(stage.book.facts(stage.clientId)?.instalmentPlans).toHaveLength(1))
  })

  it('takes back the payments of this case alone when one act recorded those of several', async () => {
    const stage = await setUp()
    const [ours = ''] = stage.book.creditors().map((one) => one.id)
    const [otherId, otherInvoice] = [id(), id()]
    await must(stage.book, [client(otherId, ours, 'Hôtel du Parc'), invoice(otherInvoice, otherId)])
    const paid = (clientId: string, invoiceId: string): Wanted => ({
      op: 'create',
      kind: 'payment',
      record: {
        clientId,
        on: '2026-11-20',
        amount: 1000,
        currency: 'EUR',
        allocations: [{ invoiceId, amount: 1000 }],
        source: 'manual',
      },
    })
    const mine = stage.invoiceIds[0] ?? ''
    await must(stage.book, [
      { op: 'create', kind: 'check', record: { topic: 'bank', item: 'account', result: 'yes', on: '2026-11-21' } },
      paid(stage.clientId, mine),
      paid(stage.clientId, mine),
      paid(otherId, otherInvoice),
    ])
    openCase(stage)
    await tap(/Règlement de 10,00/)
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Annuler cet enregistrement' }))
    await soon(() => expect(stage.book.facts(stage.clientId)?.payments).toEqual([]))
    expect(stage.book.facts(otherId)?.payments).toHaveLength(1)
    expect(stage.book.facts(stage.clientId)?.bankCheckedOn).toBe('2026-11-21')
  })

  it('leaves no kind of fact of a case untold', () => {
    const made = everything(id(), id()).flatMap((one) => (one.op === 'create' ? [one.kind] : []))
    expect(made.filter((kind) => isFact(kind) && !(told as readonly string[]).includes(kind))).toEqual([])
  })
})
