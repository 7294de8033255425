/** When the last backup file was made, and what changed since, in one line. */
import type { Meta } from '../../book/database.ts'
import { day, rest } from '../../i18n/index.ts'

export function backupWords({ backupAt, unsavedChanges }: Pick<Meta, 'backupAt' | 'unsavedChanges'>): string {
  const words = rest().settings.data
  if (!backupAt) return words.never
  return `${words.last(day(backupAt, 'full'))} ${words.changes(unsavedChanges)}`
}
