/** The screen of the evidence pack: what each reader gets, the pack made and handed over, and what stops it. */
import { screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useBook } from '../../../../client/book/context.ts'
import type { PaperFile, Press } from '../../../../client/papers/client.ts'
import { createCase } from '../../../../client/screens/acts/case.ts'
import { EvidenceOf } from '../../../../client/screens/evidence.tsx'
import { plainText } from '../../../../server/domain/papers/plain.ts'
import { onTheDay } from '../case/page.tsx'
import { must, NOW, pick, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

onTheDay()

const press = (): Press => ({
  print: async (paper): Promise<PaperFile> => ({ file: new File([plainText(paper)], paper.fileName), undrawn: [] }),
  close: () => undefined,
})

const shared: File[] = []
beforeEach(() => {
  shared.length = 0
  Object.assign(navigator, {
    canShare: () => true,
    share: async ({ files = [] }: { files?: File[] }) => void shared.push(...files),
  })
})
afterEach(() => {
  for (const name of ['canShare', 'share']) Reflect.deleteProperty(navigator, name)
  vi.restoreAllMocks()
})

function Page(props: { clientId: string; start: () => Press }) {
  const known = createCase(useBook(), () => props.clientId)()
  return known && <EvidenceOf facts={known.facts} plan={known.plan} start={props.start} />
}

const open = ({ book, clientId }: Stage, start = press) =>
  show(book, '/', () => <Page clientId={clientId} start={start} />)
const inside = async () =>
  within(await screen.findByRole('list', { name: 'Dans le dossier' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '')

describe('the evidence pack of a case', () => {
  it('says what each reader gets before anything is made', async () => {
    open(await setUp())
    expect((await inside()).join('\n')).toMatch(/Messages, texte exact[\s\S]*Journal et empreintes/)
    await pick('Le comptable')
    await soon(async () => expect((await inside()).join('\n')).not.toMatch(/Messages|Journal|Appels/))
    expect(screen.queryByText('Joindre mes notes internes')).toBe(null)
  })

  it('is shared once made, and the history keeps for whom, with the fingerprint of the file', async () => {
    const stage = await setUp()
    open(stage)
    await tap('Préparer le dossier')
    await tap('Partager le dossier')
    await soon(() =>
      expect(stage.book.all('paper')).toMatchObject([
        { kind: 'hand-over', recipient: 'court', title: 'Dossier de preuve', invoiceIds: stage.invoiceIds },
      ]),
    )
    const [file] = shared
    const digest = new Uint8Array(
      await crypto.subtle.digest('SHA-256', (await file?.arrayBuffer()) ?? new ArrayBuffer()),
    )
    expect(stage.book.all('paper')[0]?.fileHash).toBe(Buffer.from(digest).toString('hex'))
  })

  it('keeps nothing when the share sheet is closed, nor when it was stopped', async () => {
    const stage = await setUp()
    Object.assign(navigator, { share: () => Promise.reject(new DOMException('closed', 'AbortError')) })
    let closed = 0
    open(stage, () => ({ print: () => new Promise(() => undefined), close: () => void closed++ }))
    await tap('Préparer le dossier')
    await tap('Arrêter')
    expect(await screen.findByRole('button', { name: 'Préparer le dossier' })).toBeTruthy()
    expect(closed).toBeGreaterThan(0)
    expect(stage.book.all('paper')).toEqual([])
  })

  it('says that it could not be made, and changes nothing', async () => {
    const stage = await setUp()
    open(stage, () => ({ print: () => Promise.reject(new Error('gone')), close: () => undefined }))
    await tap('Préparer le dossier')
    expect(await screen.findByText(/n’a pas pu être fait/)).toBeTruthy()
    expect(stage.book.all('paper')).toEqual([])
  })

  it('names the files that are not on this phone, and without an account does not promise that they come', async () => {
    const stage = await setUp()
    const { clientId } = stage
    const card = { kind: 'photo' as const, name: 'Chantier.jpg', type: 'image/jpeg' as const, size: 9 }
    await must(stage.book, [
      { op: 'create', kind: 'attachment', record: { ...card, clientId, hash: 'a'.repeat(64), at: NOW } },
    ])
    open(stage)
    await tap('Préparer le dossier')
    expect(
      await screen.findByText(/^Pas sur ce téléphone.*Chantier\.jpg\. Sans compte.*ajoutez-les de nouveau/),
    ).toBeTruthy()
    expect(screen.queryByText(/en ligne, puis refaites-le/)).toBe(null)
  })
})
