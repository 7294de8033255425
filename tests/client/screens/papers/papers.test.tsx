/** Papers of a case on the screen: which are offered, what one lacks, what leaves the phone and what the journal keeps. */
import { createHash } from 'node:crypto'
import { cleanup, fireEvent, screen, within } from '@solidjs/testing-library'
import { Show } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useBook } from '../../../../client/book/context.ts'
import { forgetAllFiles, keepBytes, readBytes } from '../../../../client/book/files.ts'
import type { PaperFile, Press } from '../../../../client/papers/client.ts'
import { createCase } from '../../../../client/screens/acts/case.ts'
import { KeptPage } from '../../../../client/screens/papers/kept-page.tsx'
import { PaperPage } from '../../../../client/screens/papers/paper-page.tsx'
import Papers from '../../../../client/screens/papers.tsx'
import type { Paper, PaperKind } from '../../../../server/domain/papers/paper.ts'
import { plainText } from '../../../../server/domain/papers/plain.ts'
import { id, invoice } from '../../book/records.ts'
import { onTheDay } from '../case/page.tsx'
import { must, NOW, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

onTheDay()

/** What the page printed. */
const printed: Paper[] = []

/** Stands in for the worker, which the tests of client/papers hold to its own words. */
const press = (): Press => ({
  print: async (paper): Promise<PaperFile> => {
    printed.push(paper)
    return { file: new File(['%PDF'], paper.fileName, { type: 'application/pdf' }), undrawn: [] }
  },
  close: () => undefined,
})

const shared: File[] = []
beforeEach(() => {
  printed.length = 0
  shared.length = 0
  Object.assign(navigator, {
    canShare: () => true,
    share: async ({ files = [] }: { files?: File[] }) => void shared.push(...files),
  })
})
afterEach(async () => {
  await forgetAllFiles()
  for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name)
  vi.restoreAllMocks()
})

async function complete(): Promise<Stage> {
  const stage = await setUp()
  const [ours] = stage.book.all('creditor')
  await must(stage.book, [
    {
      op: 'patch',
      kind: 'client',
      id: stage.clientId,
      fields: { kind: 'business', street: '3 place de l’Église', postalCode: '38000', city: 'Grenoble' },
    },
    {
      op: 'patch',
      kind: 'creditor',
      id: ours?.id ?? '',
      fields: {
        street: '12 rue des Tanneurs',
        city: 'Lyon',
        iban: 'FR7630006000011234567890189',
        signature: 'Paul Roche, gérant',
      },
    },
  ])
  return stage
}

function Page(props: { kind: PaperKind; clientId: string }) {
  const known = createCase(useBook(), () => props.clientId)
  return (
    <Show when={known()}>
      {(both) => <PaperPage kind={props.kind} facts={both().facts} plan={both().plan} start={press} />}
    </Show>
  )
}

const open = ({ book, clientId }: Stage, kind: PaperKind) =>
  show(book, '/', () => <Page kind={kind} clientId={clientId} />)
const preview = () => screen.findByRole('article', { name: 'Aperçu' })
const exchanges = ({ book }: Stage) => book.all('interaction').filter((one) => !book.isVoided(one))
const share = async (name = 'Partager le PDF') => {
  await soon(() => expect(screen.getByRole('button', { name })).not.toHaveProperty('disabled', true))
  await tap(name)
}

describe('papers of a case', () => {
  it('are those there is a reason for, each with its own page', async () => {
    const { book, clientId } = await complete()
    show(book, `/clients/${clientId}/papers`, () => <Papers />, '/clients/:id/*page')
    const rows = within(await screen.findByRole('list', { name: 'Courriers et dossiers' })).getAllByRole('link')
    expect(rows.map((row) => row.getAttribute('href')?.split('/').at(-1))).toEqual([
      'account',
      'reminder',
      'formal-notice',
      'hand-over',
      'chronology',
    ])
  })

  it('name every line a formal notice lacks, with the way to complete it, and print nothing', async () => {
    const stage = await setUp()
    open(stage, 'formal-notice')
    const rows = within(await screen.findByRole('list', { name: 'Il manque de quoi le faire' })).getAllByRole('link')
    const named = rows.map((row) => row.textContent)
    expect(named.join('\n')).toMatch(/L’adresse du créancier[\s\S]*L’adresse du client[\s\S]*IBAN/)
    expect(rows[0]?.getAttribute('href')).toBe('/settings/business')
    expect(printed).toEqual([])
    expect(screen.queryByRole('button', { name: 'Partager le PDF' })).toBe(null)
  })

  it('show the notice as it reads, with the time chosen, share it, and keep its words as prepared', async () => {
    const stage = await complete()
    open(stage, 'formal-notice')
    expect((await preview()).textContent).toMatch(/mettons en demeure.*au plus tard le 6 décembre 2026/)
    await pick('8 jours')
    await soon(async () => expect((await preview()).textContent).toMatch(/au plus tard le 29 novembre 2026/))
    await soon(() =>
      expect(screen.getByRole('button', { name: 'Partager le PDF' })).not.toHaveProperty('disabled', true),
    )
    await soon(() => expect(printed.at(-1)?.blocks).not.toEqual(printed[0]?.blocks))
    await tap('Partager le PDF')
    await soon(() => expect(exchanges(stage)).toHaveLength(1))
    expect(shared.map(({ name }) => name)).toEqual([printed.at(-1)?.fileName])
    const [kept] = exchanges(stage)
    expect(kept).toMatchObject({ channel: 'registered-letter', state: 'prepared', direction: 'out' })
    expect(kept?.text).toBe(plainText(printed.at(-1) as Paper))
    expect(kept?.text).toContain('29 novembre 2026')
  })

  it('in the words of a message keep which template they were made of', async () => {
    const stage = await complete()
    open(stage, 'reminder')
    await share()
    await soon(() => expect(exchanges(stage)).toMatchObject([{ template: 'friendly.letter' }]))
  })

  it('are kept as they left, with the hash of the file, and the same words are not kept twice', async () => {
    const stage = await complete()
    open(stage, 'formal-notice')
    await share()
    await soon(() => expect(stage.book.all('paper')).toHaveLength(1))
    const [kept] = stage.book.all('paper')
    const hash = createHash('sha256').update('%PDF').digest('hex')
    expect(kept).toMatchObject({ kind: 'formal-notice', on: '2026-11-21', deadline: '2026-12-06', fileHash: hash })
    expect(JSON.parse(kept?.content ?? '')).toEqual(printed.at(-1))
    expect(kept?.interactionId).toBe(exchanges(stage)[0]?.id)
    expect(await screen.findByText('Gardé au dossier')).toBeTruthy()
    await share()
    await soon(() => expect(shared).toHaveLength(2))
    expect(stage.book.all('paper')).toHaveLength(1)
    expect(exchanges(stage)).toHaveLength(1)
  })

  it('keep nothing in the journal when the share sheet is closed, nor of a file for others', async () => {
    const stage = await complete()
    Object.assign(navigator, { share: () => Promise.reject(new DOMException('closed', 'AbortError')) })
    open(stage, 'account')
    await preview()
    await soon(() => expect(printed).toHaveLength(1))
    await tap('Partager le PDF')
    await soon(() => expect(screen.getByRole('button', { name: 'Partager le PDF' })).toBeTruthy())
    expect(exchanges(stage)).toEqual([])
  })

  it('save the file where nothing can be shared', async () => {
    Object.assign(navigator, { canShare: () => false })
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const stage = await complete()
    open(stage, 'hand-over')
    await pick('Un tribunal')
    await soon(async () => expect((await preview()).textContent).toContain('Dossier de la créance'))
    await soon(() => expect(printed.at(-1)?.title).toBe('Dossier de la créance'))
    await tap('Enregistrer le PDF')
    await soon(() => expect(clicked).toHaveBeenCalledOnce())
    expect(exchanges(stage)).toEqual([])
  })

  it('say that a PDF could not be made', async () => {
    const stage = await complete()
    const broken = (): Press => ({ print: () => Promise.reject(new Error('gone')), close: () => undefined })
    show(stage.book, '/', () => {
      const known = createCase(stage.book, () => stage.clientId)()
      return known && <PaperPage kind="chronology" facts={known.facts} plan={known.plan} start={broken} />
    })
    expect(await screen.findByText(/n’a pas pu être fait/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /le PDF/ }))
    expect(shared).toEqual([])
  })
})

describe('copies of the invoices', () => {
  /** The file of the first invoice; the second one has none. */
  async function withCopy(): Promise<Stage> {
    const stage = await complete()
    await must(stage.book, [invoice(id(), stage.clientId, { number: '2026-105' })])
    await keepPdf(stage, { kind: 'invoice', invoiceId: stage.invoiceIds[0] ?? '', name: 'F-2026-104.pdf' })
    return stage
  }

  it('are named in the letter and leave with it where they are on the phone; the others are shown with the way to add them', async () => {
    const stage = await withCopy()
    open(stage, 'formal-notice')
    await soon(async () => expect((await preview()).textContent).toContain('Duplicata de la facture 2026-104'))
    expect((await preview()).textContent).not.toContain('Duplicata de la facture 2026-105')
    const more = document.querySelector('main details') as HTMLDetailsElement
    more.open = true
    fireEvent(more, new Event('toggle'))
    const [row] = within(await screen.findByRole('list', { name: /sans son fichier ici/ })).getAllByRole('link')
    expect(row?.textContent).toMatch(/2026-105Ajouter le fichier/)
    expect(row?.getAttribute('href')).toMatch(/\/files\?invoice=/)
    await soon(() => expect(printed.at(-1)?.enclosed?.items).toHaveLength(1))
    await share('Partager les 2\u00a0fichiers')
    await soon(() => expect(shared.map(({ name }) => name)).toEqual([printed.at(-1)?.fileName, 'F-2026-104.pdf']))
  })

  it('stay where they are when the person says so, and the letter announces none', async () => {
    const stage = await withCopy()
    open(stage, 'formal-notice')
    await tap('Duplicata de la facture joint')
    await soon(() => expect(printed.at(-1)?.enclosed).toBe(null))
    await share()
    await soon(() => expect(shared).toHaveLength(1))
  })

  it('are saved one after the other where nothing can be shared', async () => {
    Object.assign(navigator, { canShare: () => false })
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    open(await withCopy(), 'formal-notice')
    await screen.findByText(/enregistre le PDF, puis chaque facture/)
    await soon(() => expect(printed.at(-1)?.enclosed?.items).toHaveLength(1))
    await tap('Enregistrer les 2\u00a0fichiers')
    await soon(() => expect(saved).toEqual([printed.at(-1)?.fileName, 'F-2026-104.pdf']))
  })
})

/** A file of the case whose bytes are on the phone. */
async function keepPdf(
  { book, clientId }: Stage,
  card: { kind: 'invoice' | 'file'; name: string; invoiceId?: string },
): Promise<void> {
  const bytes = new TextEncoder().encode('%PDF-1.7')
  const kept = await keepBytes(bytes.buffer)
  if (!kept.ok) throw new Error(kept.code)
  const record = { ...card, clientId, type: 'application/pdf' as const, size: bytes.length, hash: kept.hash, at: NOW }
  await must(book, [{ op: 'create', kind: 'attachment', record }])
}

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
    show(stage.book, '/', () => <Followed clientId={stage.clientId} paperId={paperId} />)
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

  it('cannot be signed while it lacks something, which is named and led to', async () => {
    const stage = await agreed('business')
    await must(stage.book, [{ op: 'patch', kind: 'client', id: stage.clientId, fields: { city: null } }])
    signAs(stage, 'debtor')
    const lacking = await screen.findByRole('link', { name: /L’adresse du client/ })
    expect(lacking.getAttribute('href')).toBe(`/clients/${stage.clientId}/edit`)
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
