/** Which files of invoices go along with an e-mail. */
import { describe, expect, it } from 'vitest'
import { attachedTo, MOST_ATTACHED, thatFit } from '../../../../server/domain/files/attached.ts'
import type { Attachment } from '../../../../server/domain/records/attachments.ts'

const card = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  ...{ id, clientId: 'client', invoiceId: 'one', kind: 'invoice', name: `${id}.pdf`, type: 'application/pdf' },
  ...{ size: 1000, hash: '0'.repeat(64), at: '2026-11-01T08:00:00.000Z' },
  ...more,
})

describe('Files of an e-mail', () => {
  it('are the invoices it asks for, the oldest first, and no photo or other invoice', () => {
    const cards = [
      card('later', { at: '2026-11-02T08:00:00.000Z' }),
      card('first'),
      card('photo', { kind: 'photo' }),
      card('other', { invoiceId: 'two' }),
      card('loose', { invoiceId: undefined }),
    ]
    expect(attachedTo(cards, ['one', 'three']).map(({ id }) => id)).toEqual(['first', 'later'])
  })

  it('fit together: one that is too large stays behind, a smaller one after it does not', () => {
    const files = [{ size: MOST_ATTACHED - 10 }, { size: 11 }, { size: 10 }, { size: 1 }]
    expect(thatFit(files)).toEqual([files[0], files[2]])
  })
})
