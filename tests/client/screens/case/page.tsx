/** The page of the debtor on the stage, opened by its address, on the day of the stage. */
import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import Case from '../../../../client/screens/case.tsx'
import { ToastHost } from '../../../../client/ui/toast-host.tsx'
import { NOW, type Stage, show } from '../outcome/stage.tsx'

/** Call it at the top of a test file. */
export function onTheDay(): void {
  // What is fetched on a tap is there already, as on a phone that had a moment.
  beforeAll(() => Promise.all([import('../../../../client/ui/sheet.tsx'), import('../../../../client/ui/menu.tsx')]))
  beforeEach(() => void vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] }))
  afterEach(() => {
    cleanup()
    vi.useRealTimers()
  })
}

export const openCase = ({ book, clientId }: Pick<Stage, 'book' | 'clientId'>, search = ''): void =>
  show(
    book,
    `/clients/${clientId}${search}`,
    () => (
      <>
        <Case />
        <ToastHost label="Messages" />
      </>
    ),
    '/clients/:id',
  )

export const sheet = () => screen.findByRole('dialog')
