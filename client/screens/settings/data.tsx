/** The data on this device: saved to a file, restored from one, kept by the browser, erased. */
import { rest } from '../../i18n/index.ts'
import { Screen } from '../../ui/screen.tsx'
import { Backup } from './backup.tsx'
import { Erase } from './erase.tsx'
import { Restore } from './restore.tsx'
import { Storage } from './storage.tsx'

export function Data() {
  return (
    <Screen title={rest().settings.data.title} back={{ href: '/settings', label: rest().acts.back }}>
      <Backup />
      <Restore />
      <Storage />
      <Erase />
    </Screen>
  )
}
