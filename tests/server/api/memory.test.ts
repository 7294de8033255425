/** What a process remembers of workspaces: so much, for so long, and for one reader at a time. */
import { describe, expect, it } from 'vitest'
import { createMemory, type Remembered } from '../../../server/api/reminders/memory.ts'
import { createRecordSet } from '../../../server/domain/records/record-set.ts'

function remembered(size: number): Remembered {
  const records = createRecordSet()
  records.fill(
    'client',
    Array.from({ length: size }, (_, n) => ({ id: String(n) })),
  )
  return { records, cursor: 1, base: 1, epoch: 'epoch', whole: true }
}

describe('What was read last', () => {
  it('is given to one reader, who has it for himself until he keeps it again', () => {
    const memory = createMemory()
    const one = remembered(1)
    memory.keep('workspace', null, one, 0)
    expect([memory.take('workspace', null, 0), memory.take('workspace', null, 0)]).toEqual([one, undefined])
  })

  it('is one thing for who sees everything and another for each collector', () => {
    const memory = createMemory()
    memory.keep('workspace', null, remembered(1), 0)
    memory.keep('workspace', 'léa', remembered(2), 0)
    expect(memory.take('workspace', 'tom', 0)).toBeUndefined()
    expect(memory.take('workspace', 'léa', 0)?.records.count('client')).toBe(2)
  })

  it('stays within its bounds: what was used longest ago goes first, and all of it after an hour', () => {
    const memory = createMemory(10)
    for (const workspace of ['a', 'b', 'c']) memory.keep(workspace, null, remembered(4), 0)
    expect(memory.take('a', null, 0)).toBeUndefined()
    const b = memory.take('b', null, 0)
    if (b) memory.keep('b', null, b, 2_000_000)
    expect(memory.take('c', null, 3_700_000)).toBeUndefined()
    expect(memory.take('b', null, 3_700_000)).toBe(b)
    memory.keep('huge', null, remembered(11), 0)
    expect(memory.take('huge', null, 0)).toBeUndefined()
  })
})
