import { describe, expect, it } from 'vitest'
import { isBackupAdvised } from '../../../../client/screens/today/backup-advice.ts'
import { newId } from '../../../../server/domain/records/new-id.ts'

const madeOn = (day: string) => newId(Date.parse(`${day}T09:00:00Z`))

describe('a phone without an account is told to keep a copy', () => {
  it('after fifty changes, however recent the last copy', () => {
    const meta = { unsavedChanges: 50, backupAt: '2026-11-21T08:00:00.000Z' }
    expect(isBackupAdvised(meta, madeOn('2026-11-01'), '2026-11-21')).toBe(true)
    expect(isBackupAdvised({ ...meta, unsavedChanges: 49 }, madeOn('2026-11-01'), '2026-11-21')).toBe(false)
  })

  it('after seven days with any change since the last copy', () => {
    const meta = { unsavedChanges: 1, backupAt: '2026-11-14T08:00:00.000Z' }
    expect(isBackupAdvised(meta, madeOn('2026-01-01'), '2026-11-21')).toBe(true)
    expect(isBackupAdvised(meta, madeOn('2026-01-01'), '2026-11-20')).toBe(false)
    expect(isBackupAdvised({ ...meta, unsavedChanges: 0 }, madeOn('2026-01-01'), '2026-12-21')).toBe(false)
  })

  it('seven days after it began, when no copy was ever made', () => {
    const meta = { unsavedChanges: 3, backupAt: null }
    expect(isBackupAdvised(meta, madeOn('2026-11-14'), '2026-11-21')).toBe(true)
    expect(isBackupAdvised(meta, madeOn('2026-11-15'), '2026-11-21')).toBe(false)
  })
})
