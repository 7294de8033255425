/** Papers of a case that lacks nothing, a stand-in for the worker that prints them, and a share sheet that takes them. */
import { screen } from '@solidjs/testing-library'
import { Show } from 'solid-js'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { useBook } from '../../../../client/book/context.ts'
import { forgetAllFiles } from '../../../../client/book/files.ts'
import type { PaperFile, Press } from '../../../../client/papers/client.ts'
import { createCase } from '../../../../client/screens/acts/case.ts'
import { PaperPage } from '../../../../client/screens/papers/paper-page.tsx'
import type { Paper, PaperKind } from '../../../../server/domain/papers/paper.ts'
import { onTheDay } from '../case/page.tsx'
import { must, type Stage, setUp, show, soon, tap } from '../outcome/stage.tsx'

/** What the page printed. */
export const printed: Paper[] = []

/** Stands in for the worker, which the tests of client/papers hold to its own words. */
export const press = (): Press => ({
  print: async (paper): Promise<PaperFile> => {
    printed.push(paper)
    return { file: new File(['%PDF'], paper.fileName, { type: 'application/pdf' }), undrawn: [] }
  },
  close: () => undefined,
})

export const shared: File[] = []
/** On a phone that can share files, from a clean slate before each test. */
export function onPaper(): void {
  onTheDay()
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
}

export async function complete(): Promise<Stage> {
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

export const open = ({ book, clientId }: Stage, kind: PaperKind) =>
  show(book, '/', () => <Page kind={kind} clientId={clientId} />)
export const preview = () => screen.findByRole('article', { name: 'Aperçu' })
export const exchanges = ({ book }: Stage) => book.all('interaction').filter((one) => !book.isVoided(one))
export const share = async (name = 'Partager le PDF') => {
  await soon(() => expect(screen.getByRole('button', { name })).not.toHaveProperty('disabled', true))
  await tap(name)
}
