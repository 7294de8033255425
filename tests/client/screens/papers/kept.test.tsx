/** A paper that left the phone: what is noted of its way, the proofs beside it, and what taking it back does to them. */
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { Show } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { useBook } from '../../../../client/book/context.ts'
import { forgetUnnamed, readBytes } from '../../../../client/book/files.ts'
import { createCase } from '../../../../client/screens/acts/case.ts'
import { piecesOf } from '../../../../client/screens/evidence/pieces.ts'
import { KeptPage } from '../../../../client/screens/papers/kept-page.tsx'
import { ToastHost } from '../../../../client/ui/toast-host.tsx'
import type { PaperKind } from '../../../../server/domain/papers/paper.ts'
import { must, type Stage, show, soon, tap } from '../outcome/stage.tsx'
import { complete, exchanges, onPaper, open, press, preview, printed, share } from './paper-stage.tsx'

onPaper()

describe('a paper that left', () => {
  /** A formal notice, shared and kept, and the page that follows it. */
  async function kept(kind: PaperKind = 'formal-notice'): Promise<Stage & { paperId: string }> {
    const stage = await complete()
    open(stage, kind)
    await preview()
    await share()
    await soon(() => expect(stage.book.all('paper')).toHaveLength(1))
    cleanup()
    const paperId = stage.book.all('paper')[0]?.id ?? ''
    show(stage.book, '/', () => (
      <>
        <Followed clientId={stage.clientId} paperId={paperId} />
        <ToastHost label="Messages" />
      </>
    ))
    return { ...stage, paperId }
  }
  function Followed(props: { clientId: string; paperId: string }) {
    const known = createCase(useBook(), () => props.clientId)
    return (
      <Show when={known()}>{(both) => <KeptPage facts={both().facts} paperId={props.paperId} start={press} />}</Show>
    )
  }
  const states = ({ book }: Stage) => book.all('paperState').filter((one) => !book.isVoided(one))
  const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement)
  const number = async (text: string) =>
    fireEvent.input(await screen.findByLabelText(/^Numéro du recommandé/), { target: { value: text } })

  it('is noted with its number, and starts the delay, the exchange and the clock in one act', async () => {
    const stage = await kept()
    await tap('Noter la remise')
    await number('rk 473 124 829 fr')
    submit()
    await soon(() =>
      expect(states(stage)).toMatchObject([{ state: 'sent', how: 'registered-letter', number: 'RK473124829FR' }]),
    )
    expect(stage.book.all('legalAct')).toMatchObject([
      { kind: 'formal-notice', on: '2026-11-21', deadline: '2026-12-06', reference: 'RK473124829FR' },
    ])
    await soon(() => expect(exchanges(stage)).toMatchObject([{ state: 'sent', channel: 'registered-letter' }]))
    const act = new Set([states(stage)[0]?.act, stage.book.all('legalAct')[0]?.act, exchanges(stage)[0]?.act])
    expect(act.size).toBe(1)
    expect((await screen.findByRole('link', { name: /laposte/ })).getAttribute('href')).toContain('RK473124829FR')
  })

  it('takes each state in two taps, and says what follows from it', async () => {
    const stage = await kept()
    await tap('Noter la remise')
    submit()
    await soon(() => expect(states(stage)).toHaveLength(1))
    await tap(/^Présenté/)
    await tap(/^Aujourd’hui/)
    await soon(() => expect(states(stage).map(({ state }) => state)).toEqual(['sent', 'presented']))
    expect(await screen.findByText(/attend au bureau de poste jusqu’au .*6 décembre 2026/)).toBeTruthy()
    await soon(() => expect(screen.queryByRole('dialog')).toBe(null))
    await tap('Non réclamé')
    await tap(/^Aujourd’hui/)
    expect(await screen.findByText(/n’est pas allé le chercher/)).toBeTruthy()
    await soon(() => expect(screen.queryByRole('button', { name: 'Distribué' })).toBe(null))
  })

  const choose = (label: string, file: File) => {
    const input = screen.getByText(label).closest('label')?.querySelector('input') ?? expect.fail(`no ${label}`)
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    fireEvent.change(input)
  }
  const scan = (name: string) => new File(['%PDF-1.7'], name, { type: 'application/pdf' })

  it('keeps its slip with the fact that it was posted, under a name that says what it is', async () => {
    const stage = await kept()
    await tap('Noter la remise')
    await screen.findByText('Photo de la preuve de dépôt')
    choose('Photo de la preuve de dépôt', scan('scan_001.pdf'))
    await within(screen.getByRole('dialog')).findByText('Preuve de dépôt, Mise en demeure de payer.pdf')
    expect(stage.book.all('attachment')).toEqual([])
    submit()
    await soon(() => expect(stage.book.all('attachment')).toHaveLength(1))
    const [card] = stage.book.all('attachment')
    expect(card).toMatchObject({ clientId: stage.clientId, factId: states(stage)[0]?.id, kind: 'file' })
    expect(new TextDecoder().decode((await readBytes(card?.hash ?? '')) ?? new ArrayBuffer())).toBe('%PDF-1.7')
    await soon(() => expect(screen.queryByRole('dialog')).toBe(null))
    const link = await screen.findByRole('link', { name: /^Preuve de dépôt/ })
    expect(link.getAttribute('href')).toBe(`/clients/${stage.clientId}/files?open=${card?.id}`)
    expect(screen.queryByText('Photo de la preuve de dépôt')).toBe(null)
  })

  it('goes with its photo when it is undone at once; the bytes stay a day, for whoever undoes that', async () => {
    const stage = await kept()
    await tap('Noter la remise')
    await screen.findByText('Photo de la preuve de dépôt')
    choose('Photo de la preuve de dépôt', scan('scan_001.pdf'))
    await within(screen.getByRole('dialog')).findByText('Preuve de dépôt, Mise en demeure de payer.pdf')
    submit()
    await soon(() => expect(stage.book.all('attachment')).toHaveLength(1))
    const [card] = stage.book.all('attachment')
    await tap('Annuler')
    await soon(() => expect(states(stage)).toEqual([]))
    expect(stage.book.all('attachment')).toEqual([])
    await forgetUnnamed(new Set(), new Set())
    expect(await readBytes(card?.hash ?? '')).not.toBeNull()
  })

  it('taken back later leaves its photo among the files, and out of what is proved with them', async () => {
    const stage = await kept()
    await tap('Noter la remise')
    await screen.findByText('Photo de la preuve de dépôt')
    choose('Photo de la preuve de dépôt', scan('scan_001.pdf'))
    await within(screen.getByRole('dialog')).findByText('Preuve de dépôt, Mise en demeure de payer.pdf')
    submit()
    await soon(() => expect(stage.book.all('attachment')).toHaveLength(1))
    const pieces = () => piecesOf(stage.book, stage.book.facts(stage.clientId) ?? expect.fail(), false, 'fr')
    expect(pieces().map(({ title }) => title)).toEqual(['Preuve de dépôt, Mise en demeure de payer.pdf'])
    const target = states(stage)[0]?.act ?? ''
    await must(stage.book, [{ op: 'create', kind: 'void', record: { undoes: 'act', target } }])
    await soon(() => expect(states(stage)).toEqual([]))
    expect(stage.book.all('attachment')).toHaveLength(1)
    expect(pieces()).toEqual([])
  })

  it('asks for what the addressee signed once it was delivered, and keeps it with that day', async () => {
    const stage = await kept()
    await tap('Noter la remise')
    submit()
    await soon(() => expect(states(stage)).toHaveLength(1))
    await tap('Distribué')
    await tap(/^Aujourd’hui/)
    await screen.findByText('Photo de l’avis de réception')
    choose('Photo de l’avis de réception', scan('ar.pdf'))
    await soon(() => expect(stage.book.all('attachment')).toHaveLength(1))
    const delivered = states(stage).find(({ state }) => state === 'delivered')
    expect(stage.book.all('attachment')).toMatchObject([
      { factId: delivered?.id, name: 'Avis de réception, Mise en demeure de payer.pdf' },
    ])
    // The slip may still come.
    expect(screen.getByText('Photo de la preuve de dépôt')).toBeTruthy()
  })

  it('refuses a number that cannot be one, and points at a digit that does not fit', async () => {
    const stage = await kept()
    await tap('Noter la remise')
    await number('RK473124828FR')
    expect(await screen.findByText(/Un chiffre ne va pas/)).toBeTruthy()
    await number('12')
    submit()
    expect(await screen.findByText(/Des lettres et des chiffres seulement/)).toBeTruthy()
    expect(states(stage)).toEqual([])
  })

  it('is made again from its own words, whatever the case became', async () => {
    const stage = await kept('account')
    const first = printed[0]
    await must(stage.book, [
      { op: 'patch', kind: 'client', id: stage.clientId, fields: { name: 'Autre nom', city: 'Nantes' } },
    ])
    await soon(() => expect(screen.getByText('Autre nom', { selector: 'p' })).toBeTruthy())
    expect(printed.at(-1)).toEqual(first)
    expect(await screen.findByText(/Refait à l’identique/)).toBeTruthy()
  })

  it('to an agency ends one’s own reminders, with its name in the journal', async () => {
    const stage = await kept('hand-over')
    await tap('Noter la remise')
    fireEvent.input(await screen.findByLabelText(/^À qui/), { target: { value: 'Cabinet Durand' } })
    submit()
    await soon(() => expect(states(stage)).toMatchObject([{ state: 'sent', how: 'email', to: 'Cabinet Durand' }]))
    expect(exchanges(stage)).toMatchObject([{ outcome: 'AGENCE', note: 'Dossier remis à Cabinet Durand' }])
    await soon(() => expect(stage.book.plan(stage.clientId)?.action).toBe(null))
  })
})
