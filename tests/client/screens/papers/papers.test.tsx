/** Papers of a case on the screen: which are offered, what one lacks, and what leaves the phone with them. */
import { createHash } from 'node:crypto'
import { fireEvent, screen, within } from '@solidjs/testing-library'
import { describe, expect, it, vi } from 'vitest'
import { keepBytes } from '../../../../client/book/files.ts'
import type { Press } from '../../../../client/papers/client.ts'
import { createCase } from '../../../../client/screens/acts/case.ts'
import { PaperPage } from '../../../../client/screens/papers/paper-page.tsx'
import Papers from '../../../../client/screens/papers.tsx'
import type { Paper } from '../../../../server/domain/papers/paper.ts'
import { plainText } from '../../../../server/domain/papers/plain.ts'
import { id, invoice } from '../../book/records.ts'
import { must, NOW, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'
import { complete, exchanges, onPaper, open, preview, printed, share, shared } from './paper-stage.tsx'

onPaper()

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
