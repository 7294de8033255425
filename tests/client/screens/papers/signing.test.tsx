/** An instalment plan on paper: what is missing to sign it, and how it is signed on the screen. */
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Papers from '../../../../client/screens/papers.tsx'
import { must, type Stage, setUp, show, soon } from '../outcome/stage.tsx'
import { complete, onPaper, open, preview } from './paper-stage.tsx'

onPaper()

describe('an instalment plan', () => {
  const plan = ({ book }: Stage) => book.all('instalmentPlan')[0]
  async function agreed(kind: 'business' | 'consumer'): Promise<Stage> {
    const stage = await complete()
    const { clientId, invoiceIds } = stage
    await must(stage.book, [
      { op: 'patch', kind: 'client', id: clientId, fields: { kind } },
      {
        op: 'create',
        kind: 'instalmentPlan',
        record: {
          ...{ clientId, invoiceIds, on: '2026-11-21', currency: 'EUR' },
          instalments: [
            { on: '2026-12-15', amount: 62_500 },
            { on: '2027-01-15', amount: 62_500 },
          ],
        },
      },
    ])
    return stage
  }
  // Who has signed is led to the plan, whose worker has nothing to do here.
  beforeEach(() =>
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        postMessage() {}
        terminate() {}
      },
    ),
  )
  afterEach(() => vi.unstubAllGlobals())
  const signAs = (stage: Stage, party: 'debtor' | 'creditor') =>
    show(stage.book, `/clients/${stage.clientId}/papers/sign/${party}`, () => <Papers />, '/clients/:id/*page')
  const type = async (label: RegExp, value: string) =>
    fireEvent.input(await screen.findByLabelText(label), { target: { value } })
  const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement)

  it('names what is missing to sign it, each with the way to where it is filled in', async () => {
    const stage = await setUp()
    signAs(stage, 'debtor')
    const missing = async () =>
      within(await screen.findByRole('list', { name: 'Il manque de quoi le faire' }))
        .getAllByRole('link')
        .map((row) => [row.textContent, row.getAttribute('href')])
    expect(await missing()).toEqual([['Un échéancier en coursÀ compléter', `/clients/${stage.clientId}?add=plan`]])
    cleanup()
    const { clientId, invoiceIds } = stage
    const record = {
      ...{ clientId, invoiceIds, on: '2026-11-21', currency: 'EUR' },
      instalments: [{ on: '2026-12-15', amount: 125_000 }],
    }
    await must(stage.book, [{ op: 'create', kind: 'instalmentPlan', record }])
    signAs(stage, 'debtor')
    expect((await missing()).map(([, href]) => href)).toEqual(
      expect.arrayContaining(['/settings/business', `/clients/${clientId}/edit`]),
    )
    expect(screen.queryByRole('button', { name: 'Signer' })).toBe(null)
  })

  it('is signed by a consumer only with the sum in words and figures, then kept as it read, and acknowledges the debt', async () => {
    const stage = await agreed('consumer')
    signAs(stage, 'debtor')
    await type(/^Nom et prénom/, 'Anne Perrin')
    submit()
    expect(await screen.findAllByText('À remplir pour signer.')).toHaveLength(2)
    expect(await screen.findByText('Signez dans le cadre, ou cochez la case.')).toBeTruthy()
    await type(/^En toutes lettres/, 'mille deux cent cinquante euros')
    await type(/^En chiffres/, '1 250 €')
    const pad = screen.getByRole('img', { name: /^Cadre pour signer/ })
    fireEvent.pointerDown(pad, { pointerId: 1, clientX: 10, clientY: 10 })
    fireEvent.pointerMove(pad, { pointerId: 1, clientX: 60, clientY: 30 })
    fireEvent.pointerUp(pad, { pointerId: 1 })
    submit()
    await soon(() => expect(stage.book.all('signature')).toHaveLength(1))
    const [signature] = stage.book.all('signature')
    expect(signature).toMatchObject({ party: 'debtor', name: 'Anne Perrin', sumInFigures: '1 250 €' })
    expect(signature?.strokes).toMatch(/^[0-9 ;-]+$/)
    expect(stage.book.all('paper')).toMatchObject([{ id: signature?.paperId, planId: plan(stage)?.id }])
    expect(stage.book.all('legalAct')).toMatchObject([{ kind: 'acknowledgement', invoiceIds: stage.invoiceIds }])

    // A payment changes what is due, not what was signed.
    await must(stage.book, [
      {
        op: 'create',
        kind: 'payment',
        record: {
          ...{ clientId: stage.clientId, on: '2026-11-21', amount: 10_000, currency: 'EUR', source: 'manual' },
          allocations: [{ invoiceId: stage.invoiceIds[0] ?? '', amount: 10_000 }],
        },
      },
    ])
    cleanup()
    open(stage, 'instalments')
    expect((await preview()).textContent).toMatch(/1\s?250,00[\s\S]*Anne Perrin[\s\S]*Signé du doigt sur écran/)
  })

  it('is signed without drawing by a typed name that is confirmed; other figures are refused', async () => {
    const stage = await agreed('business')
    signAs(stage, 'debtor')
    await type(/^Nom et prénom/, 'Anne Perrin')
    await type(/^En chiffres/, '2 000')
    fireEvent.click(await screen.findByLabelText(/^Signer sans dessiner/))
    submit()
    expect(stage.book.all('signature')).toEqual([])
    fireEvent.blur(screen.getByLabelText(/^En chiffres/))
    expect(await screen.findByText(/L’échéancier est de 1\s?250,00/)).toBeTruthy()
    await type(/^En chiffres/, '1250')
    submit()
    await soon(() => expect(stage.book.all('signature')).toHaveLength(1))
    expect(stage.book.all('signature')[0]).not.toHaveProperty('strokes')
    cleanup()
    signAs(stage, 'creditor')
    fireEvent.click(await screen.findByLabelText(/^Signer sans dessiner/))
    submit()
    await soon(() => expect(stage.book.all('signature')).toHaveLength(2))
    expect(stage.book.all('paper')).toHaveLength(1)
    expect(stage.book.all('legalAct')).toHaveLength(1)
  })
})
