/** When a phone without an account should be told to keep a copy: after fifty changes, or a week with any. */
import { daysBetween } from '../../../server/domain/calendar/days.ts'
import type { Day, Id } from '../../../server/domain/records/primitives.ts'
import { instant } from '../../book/clock.ts'
import type { Meta } from '../../book/database.ts'

const CHANGES = 50
const DAYS = 7

/** A workspace that was never saved counts from the day it was made, which its id tells (UUIDv7 begins with the time). */
export function isBackupAdvised(meta: Pick<Meta, 'unsavedChanges' | 'backupAt'>, workspaceId: Id, today: Day): boolean {
  if (meta.unsavedChanges === 0) return false
  const since = meta.backupAt ?? madeAt(workspaceId)
  return meta.unsavedChanges >= CHANGES || daysBetween(since.slice(0, 10), today) >= DAYS
}

const madeAt = (id: Id): string => instant(Number.parseInt(id.replace('-', '').slice(0, 12), 16))
