/** Files on the screens: added to a case or a note, spoken, shared with a message; each refusal is told, each act undone. */
import { fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { forgetAllFiles, heldHashes, keepBytes, readBytes } from '../../../../client/book/files.ts'
import { rest } from '../../../../client/i18n/index.ts'
import { FileRoom } from '../../../../client/screens/files/file-room.tsx'
import { WithInvoice } from '../../../../client/screens/files/with-invoice.tsx'
import Files from '../../../../client/screens/files.tsx'
import { ToastHost } from '../../../../client/ui/toast-host.tsx'
import { id } from '../../book/records.ts'
import { onTheDay, openCase, sheet } from '../case/page.tsx'
import { must, NOW, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

onTheDay()
// Fetched with the sheet of a note.
beforeAll(() => import('../../../../client/screens/files/note-files.tsx'))
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await forgetAllFiles()
})

const PDF = '%PDF-1.7\n%%EOF'
const pdf = (name = 'Facture.pdf') => new File([PDF], name, { type: 'application/pdf' })

const openFiles = ({ book, clientId }: Stage, search = '') =>
  show(
    book,
    `/clients/${clientId}/files${search}`,
    () => (
      <>
        <Files />
        <ToastHost label="Messages" />
      </>
    ),
    '/clients/:id/*page',
  )

function choose(label: string, ...files: File[]): void {
  const input = screen.getByText(label).closest('label')?.querySelector('input') ?? expect.fail(`no ${label}`)
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  fireEvent.change(input)
}

describe('the files of a case', () => {
  it('keep what is chosen, with its bytes, and give it back after a deletion', async () => {
    const stage = await setUp()
    openFiles(stage)
    choose('Choisir un fichier', pdf('Bon signé.PDF'))
    await screen.findByRole('button', { name: /Bon signé\.pdf/ })
    const [card] = stage.book.all('attachment')
    expect(card).toMatchObject({
      clientId: stage.clientId,
      kind: 'file',
      type: 'application/pdf',
      size: PDF.length,
      at: NOW,
    })
    expect(new TextDecoder().decode((await readBytes(card?.hash ?? '')) ?? new ArrayBuffer())).toBe(PDF)
    fireEvent.click(screen.getByRole('button', { name: /Bon signé/ }))
    fireEvent.click(within(await sheet()).getByRole('button', { name: 'Supprimer' }))
    await soon(() => expect(stage.book.all('attachment')).toEqual([]))
    const toast = (await screen.findByText('Pièce supprimée')).closest<HTMLElement>('[role=status]')
    fireEvent.click(within(toast ?? document.body).getByRole('button', { name: 'Annuler' }))
    await soon(() => expect(stage.book.all('attachment')).toEqual([card]))
  })

  it('added from an invoice are that invoice, and the others are not among them', async () => {
    const stage = await setUp()
    openFiles(stage, `?invoice=${stage.invoiceIds[0]}`)
    expect(screen.getByText('Aucune pièce')).toBeTruthy()
    choose('Choisir un fichier', pdf())
    await screen.findByRole('button', { name: /Facture\.pdf/ })
    expect(stage.book.all('attachment')).toMatchObject([{ kind: 'invoice', invoiceId: stage.invoiceIds[0] }])
  })

  it('say why one of several was refused, and keep the others', async () => {
    const stage = await setUp()
    openFiles(stage)
    choose('Choisir un fichier', pdf(), new File(['MZ\x90\0'], 'virus.pdf'), new File([], 'vide.pdf'))
    await screen.findByText(rest().files.refused.type)
    expect(stage.book.all('attachment')).toHaveLength(1)
  })

  it('say that the device is full, and record nothing', async () => {
    const stage = await setUp()
    openFiles(stage)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    choose('Choisir un fichier', pdf())
    await screen.findByText(/plus de place sur cet appareil/)
    put.mockRestore()
    expect(stage.book.all('attachment')).toEqual([])
  })

  it('count their room on the settings', async () => {
    const stage = await setUp()
    await attach(stage, 'invoice')
    show(stage.book, '/', () => <FileRoom />)
    await screen.findByText(/^1.pièce, 1.ko sur cet appareil\.$/)
  })
})

async function attach({ book, clientId, invoiceIds }: Stage, kind: 'invoice' | 'photo'): Promise<void> {
  const bytes = new TextEncoder().encode(PDF)
  const kept = await keepBytes(bytes.buffer)
  if (!kept.ok) throw new Error(kept.code)
  const record = {
    clientId,
    kind,
    name: 'F.pdf',
    type: 'application/pdf' as const,
    size: bytes.length,
    hash: kept.hash,
    at: NOW,
  }
  await must(book, [{ op: 'create', kind: 'attachment', record: { ...record, invoiceId: invoiceIds[0] ?? id() } }])
}

describe('a note', () => {
  it('holds a file that hangs on it, in one act with it', async () => {
    const stage = await setUp()
    openCase(stage, '?add=note')
    const dialog = await sheet()
    fireEvent.input(within(dialog).getByLabelText('Votre note'), { target: { value: 'Portail cassé' } })
    await within(dialog).findByText('Joindre une photo ou un fichier')
    choose('Joindre une photo ou un fichier', pdf('Devis.pdf'))
    await within(dialog).findByText('Devis.pdf')
    // Only the bytes are there, until the note is saved.
    expect([stage.book.all('attachment').length, (await heldHashes()).size]).toEqual([0, 1])
    fireEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }))
    await soon(() => expect(stage.book.all('attachment')).toHaveLength(1))
    const [note] = stage.book.all('interaction')
    expect(stage.book.all('attachment')).toMatchObject([{ factId: note?.id, name: 'Devis.pdf' }])
    await tap('Annuler')
    await soon(() => expect(stage.book.all('attachment')).toEqual([]))
  })

  it('is spoken, for two minutes at the most, and the microphone goes out', async () => {
    const stage = await setUp()
    const track = { stop: vi.fn() }
    let recorder: EventTarget | undefined
    class Recorder extends EventTarget {
      static isTypeSupported = (type: string) => type.startsWith('audio/webm')
      state = 'inactive'
      mimeType = 'audio/webm'
      constructor() {
        super()
        recorder = this
      }
      start() {
        this.state = 'recording'
      }
      stop() {
        this.state = 'inactive'
        const sound = new Blob([new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]), 'webm A_OPUS'])
        this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: sound }))
        this.dispatchEvent(new Event('stop'))
      }
    }
    vi.stubGlobal('MediaRecorder', Recorder)
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator), {
        mediaDevices: { getUserMedia: async () => ({ getTracks: () => [track] }) },
      }),
    )
    openCase(stage, '?add=note')
    const dialog = await sheet()
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Note vocale' }))
    await within(dialog).findByText(/^Enregistrement 0:00/)
    expect(recorder).toBeDefined()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Arrêter et garder' }))
    await within(dialog).findByText('Note vocale.webm')
    expect(track.stop).toHaveBeenCalled()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }))
    await soon(() =>
      expect(stage.book.all('attachment')).toMatchObject([{ kind: 'voice', type: 'audio/webm', seconds: 1 }]),
    )
    expect(stage.book.all('interaction')).toMatchObject([{ channel: 'note', note: 'Note vocale.webm' }])
  })

  it('is dictated only once it was said that the sound may leave', async () => {
    const stage = await setUp()
    const started: { onresult: ((event: object) => void) | null }[] = []
    class Recognition {
      onresult: ((event: object) => void) | null = null
      onerror = null
      onend = null
      start() {
        started.push(this)
      }
      stop() {}
    }
    vi.stubGlobal('webkitSpeechRecognition', Recognition)
    openCase(stage, '?add=note')
    const dialog = await sheet()
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Dicter' }))
    await within(dialog).findByText(/le son peut partir chez son éditeur/)
    expect(started).toEqual([])
    fireEvent.click(within(dialog).getByRole('button', { name: 'Dicter quand même' }))
    const result = Object.assign([{ transcript: ' Il paie vendredi ' }], { isFinal: true })
    started[0]?.onresult?.({ resultIndex: 0, results: [result] })
    const area = within(dialog).getByLabelText<HTMLTextAreaElement>('Votre note')
    await soon(() => expect(area.value).toBe('Il paie vendredi'))
  })
})

describe('a message with its invoice', () => {
  const offer = (stage: Stage, channel: 'email' | 'sms', onShare = vi.fn()) => {
    show(stage.book, '/', () => (
      <WithInvoice
        clientId={stage.clientId}
        invoiceIds={stage.invoiceIds}
        channel={channel}
        disabled={false}
        onShare={onShare}
      />
    ))
    return onShare
  }

  it('is shared with the file where the phone can, in the tap', async () => {
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { canShare: () => true }))
    const stage = await setUp()
    await attach(stage, 'invoice')
    const onShare = offer(stage, 'email')
    fireEvent.click(await screen.findByRole('button', { name: 'Partager avec la facture' }))
    const [shared = []] = onShare.mock.calls[0] as [File[]]
    expect(shared.map(({ name, size }) => [name, size])).toEqual([['F.pdf', PDF.length]])
  })

  it('says that it carries none where it cannot, and leaves out photos', async () => {
    const stage = await setUp()
    await attach(stage, 'invoice')
    await attach(stage, 'photo')
    offer(stage, 'email')
    await screen.findByText(/sans pièce jointe : ajoutez-y vous-même F\.pdf,/)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
