/** Everything as one archive: made without network too, saved at once, shared where the browser can. */
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportIcon, ShareIcon } from '../../ui/icons.tsx'
import { Text } from '../../ui/text.tsx'
import { type JournalState, makeArchive } from '../privacy/make-archive.ts'
import { canShareFile, saveFile, shareFile } from './save-file.ts'
import { size } from './size.ts'

export function ExportAll() {
  const words = () => rest().privacy.archive
  return (
    <Card flat>
      <h2>{words().title}</h2>
      <Text voice="soft">{words().text}</Text>
      <ArchiveButton />
    </Card>
  )
}

interface Handed {
  file: File
  journal: JournalState
}

/** Used again before the workspace is erased. */
export function ArchiveButton() {
  const book = useBook()
  const words = () => rest().privacy.archive
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const [handed, setHanded] = createSignal<Handed | null>(null)

  async function make(): Promise<void> {
    setBusy(true)
    const made = await makeArchive(book).catch(() => null)
    setBusy(false)
    setFailed(!made)
    if (!made) return
    const file = new File([made.blob], made.name, { type: made.blob.type })
    saveFile(file)
    setHanded({ file, journal: made.journal })
    // It holds the backup file.
    await book.backedUp()
  }

  return (
    <>
      <Button wide icon={ExportIcon} busy={busy()} onClick={() => void make()}>
        {busy() ? words().making : words().make}
      </Button>
      <div role="status">
        <Show when={handed()}>
          {(now) => (
            <Text voice="small">
              {words().made(now().file.name, size(now().file.size))} {words().journal[now().journal]}
            </Text>
          )}
        </Show>
      </div>
      {/* Made before: a browser shares only what is there when the button is tapped. */}
      <Show when={handed()}>
        {(now) => (
          <Show when={canShareFile(now().file.name, now().file.type)}>
            <Button wide icon={ShareIcon} onClick={() => void shareFile(now().file)}>
              {words().share}
            </Button>
          </Show>
        )}
      </Show>
      <Show when={failed()}>
        <Banner tone="danger" live>
          {words().failed}
        </Banner>
      </Show>
    </>
  )
}
