/** A backup is one JSON file with every record, alone or in an archive with the files; restoring checks each of them before anything is replaced. */
import { type Kind, schemas } from '../../server/domain/records/kinds.ts'
import { kinds } from '../../server/domain/records/names.ts'
import type { Id } from '../../server/domain/records/primitives.ts'
import { instant } from './clock.ts'
import type { Core } from './core.ts'
import { forgetUnnamed, namedHashes } from './files.ts'
import { isZip, openArchive } from './open-archive.ts'
import { replaceEverything } from './storage.ts'
import { checkRecord } from './validation.ts'
import { createWorkingSet, type WorkingSet } from './working-set.ts'

const FORMAT = 'encaisse-backup'
const VERSION = 1
/** Larger than any real backup: a file beyond it is refused before it is read. */
export const MAX_BACKUP_BYTES = 200_000_000
/** The same for an archive, which holds the files too. */
const MAX_ARCHIVE_BYTES = 2_000_000_000

interface BackupFile {
  format: typeof FORMAT
  version: number
  madeAt: string
  records: Partial<Record<Kind, { id: Id }[]>>
}

export function makeBackup(core: Core): { name: string; text: string } {
  const records: BackupFile['records'] = {}
  for (const kind of kinds) records[kind] = [...core.set.all(kind)]
  const file: BackupFile = { format: FORMAT, version: VERSION, madeAt: instant(), records }
  return { name: `encaisse-${file.madeAt.slice(0, 10)}.json`, text: JSON.stringify(file) }
}

export type Restored =
  | { ok: true; records: number; madeAt: string }
  | { ok: false; code: 'too-large' | 'not-a-backup' | 'newer-version' | 'damaged' | 'signed-in' }

/** Puts the file's records in place of what the device holds. On any refusal nothing has changed. */
export async function restoreBackup(core: Core, file: Blob): Promise<Restored> {
  if (core.meta.account) return { ok: false, code: 'signed-in' }
  const zipped = await isZip(file)
  if (file.size > (zipped ? MAX_ARCHIVE_BYTES : MAX_BACKUP_BYTES)) return { ok: false, code: 'too-large' }
  const backup = parse(zipped ? await openArchive(file, MAX_BACKUP_BYTES) : await file.text())
  if (!backup) return { ok: false, code: 'not-a-backup' }
  if (backup.version > VERSION || hasMore(backup)) return { ok: false, code: 'newer-version' }
  const read = readRecords(backup)
  if (read?.set.count('workspace') !== 1) return { ok: false, code: 'damaged' }
  await core.inTurn(async () => {
    const meta = await replaceEverything(core.db, read.set, { unsavedChanges: 0, backupAt: backup.madeAt })
    core.tabs.tell({ type: 'replaced', meta })
    await core.reload()
    await forgetUnnamed(namedHashes(core), 'all')
  })
  return { ok: true, records: read.count, madeAt: backup.madeAt }
}

function parse(text: string): BackupFile | null {
  try {
    const file = JSON.parse(text) as Partial<BackupFile> | null
    const whole = file?.format === FORMAT && typeof file.version === 'number' && typeof file.madeAt === 'string'
    return whole && typeof file.records === 'object' && file.records !== null ? (file as BackupFile) : null
  } catch {
    return null
  }
}

/** A kind of record this app does not know: it would be lost without a word. */
const hasMore = ({ records }: BackupFile): boolean => Object.keys(records).some((kind) => !(kind in schemas))

function readRecords(backup: BackupFile): { set: WorkingSet; count: number } | null {
  const set = createWorkingSet()
  let count = 0
  for (const kind of Object.keys(schemas) as Kind[]) {
    const records = backup.records[kind] ?? []
    if (!Array.isArray(records)) return null
    for (const record of records) {
      const checked = checkRecord(kind, record)
      if (!checked.ok) return null
      set.put(kind, checked.value as { id: Id }, 0)
      count++
    }
  }
  return { set, count }
}
