/** The data: saved to a file, restored from one, exported, kept by the browser, kept for so long, erased. */
import { Show, Suspense } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { mayManage } from '../../book/rights.ts'
import { rest } from '../../i18n/index.ts'
import { Screen } from '../../ui/screen.tsx'
import { lazyScreen } from '../frame/lazy-screen.ts'
import { Managing } from '../team/writing.tsx'
import { ExportAll } from './archive.tsx'
import { Backup } from './backup.tsx'
import { Erase } from './erase.tsx'
import { EraseWorkspace } from './erase-workspace.tsx'
import { Restore } from './restore.tsx'
import { Retention } from './retention.tsx'
import { Storage } from './storage.tsx'

const FileRoom = lazyScreen(async () => ({ default: (await import('../files/file-room.tsx')).FileRoom }))

export function Data() {
  const book = useBook()
  return (
    <Screen title={rest().settings.data.title} back={{ href: '/settings', label: rest().acts.back }}>
      <Backup />
      <Managing>
        <Restore />
      </Managing>
      <ExportAll />
      <Storage />
      <Suspense>
        <FileRoom />
      </Suspense>
      <Show when={book.workspace() && mayManage(book)}>
        <Retention />
      </Show>
      <Erase />
      <Show when={book.workspace() && book.meta().account && mayManage(book)}>
        <EraseWorkspace />
      </Show>
    </Screen>
  )
}
