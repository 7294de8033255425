/** How much room files take on this device and at the server, and what waits to be sent. */
import { createResource, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { heldHashes } from '../../book/files.ts'
import { rest } from '../../i18n/index.ts'
import { filesChanged, fileTrouble, lastStanding } from '../../sync/files.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { Text } from '../../ui/text.tsx'
import { size } from '../settings/size.ts'
import { createShelf } from './shelf.ts'

export function FileRoom() {
  const book = useBook()
  const words = () => rest().files.quota
  const shelf = createShelf(book)
  const [held] = createResource(() => [filesChanged(), book.all('attachment').length] as const, heldHashes)
  const here = () => {
    const hashes = held.latest
    // The same bytes on two cards take room once.
    const sizes = new Map(
      book.all('attachment').flatMap((one) => (hashes?.has(one.hash) ? [[one.hash, one.size]] : [])),
    )
    return { count: sizes.size, bytes: [...sizes.values()].reduce((sum, one) => sum + one, 0) }
  }
  const waiting = () =>
    book.all('attachment').filter((card) => ['waiting', 'sending'].includes(shelf.whereIs(card) ?? '')).length
  const standing = () => {
    // Told anew with each answer of the server.
    filesChanged()
    return book.meta().account ? lastStanding(book) : undefined
  }
  return (
    <Card flat>
      <h2>{words().title}</h2>
      <Text voice="soft">{words().here(here().count, size(here().bytes))}</Text>
      <Show when={standing()}>
        {(told) => <Text voice="soft">{words().server(size(told().used), size(told().quota))}</Text>}
      </Show>
      <Show when={waiting() > 0}>
        <Text voice="small">{words().waiting(waiting())}</Text>
      </Show>
      <Show when={fileTrouble() === '507'}>
        <Banner tone="action">{words().full}</Banner>
      </Show>
    </Card>
  )
}
