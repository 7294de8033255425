/** Once, after the first reminder was planned on this device: whether the phone shall call by itself. A tap asks, or puts it away for good. */

import { useNavigate } from '@solidjs/router'
import { createResource, createSignal, Show } from 'solid-js'
import type { Book } from '../../book/book.ts'
import { useBook } from '../../book/context.ts'
import { language, rest } from '../../i18n/index.ts'
import { pushState, switchOn } from '../../sync/push.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { BellIcon } from '../../ui/icons.tsx'
import { showToast } from '../../ui/toast.ts'

const KEY = 'encaisse.pushOffered'

/** What came from a file or another device was not planned here. */
const hasPlanned = (book: Book): boolean => {
  const { device } = book.meta()
  return (['callback', 'promise', 'interaction'] as const).some((kind) =>
    book.all(kind).some((fact) => fact.device === device && !('importId' in fact && fact.importId)),
  )
}

export function PushOffer() {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().notifications
  const [answered, setAnswered] = createSignal(localStorage.getItem(KEY) !== null)
  const mayOffer = () => !answered() && book.meta().account !== null && hasPlanned(book)
  const [state] = createResource(mayOffer, () => pushState(book))

  function answer(): void {
    localStorage.setItem(KEY, '1')
    setAnswered(true)
  }

  async function accept(): Promise<void> {
    const came = await switchOn(book, language())
    answer()
    // What stands in the way is explained where it can be tried again.
    if (came === 'on') showToast({ text: words().switchedOn })
    else navigate('/settings/notifications')
  }

  return (
    <Show when={mayOffer() && state.latest === 'off'}>
      <Banner
        tone="action"
        icon={BellIcon}
        actions={
          <>
            <Button tone="quiet" onClick={() => void accept()}>
              {words().offerYes}
            </Button>
            <Button tone="quiet" onClick={answer}>
              {words().offerNo}
            </Button>
          </>
        }
      >
        {words().offer}
      </Banner>
    </Show>
  )
}
