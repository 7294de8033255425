/** Guards at the moment of acting: when there are none, and which comes first. */
import { describe, expect, it } from 'vitest'
import { client, late, legalAct, sent } from '../../facts.ts'
import { codes, D7, guards } from './asking.ts'

describe('nothing speaks against', () => {
  it('a first call on a working day, in its hours, for an invoice a week late', () => {
    expect(codes(D7)).toEqual([])
  })

  it('a note, which reaches nobody', () => {
    expect(codes(late(-300), { client: client({ doNotContact: 'procès' }) }, { channel: 'note' })).toEqual([])
  })
})

describe('several guards', () => {
  it('come with the gravest first', () => {
    const saturday = late(12)
    const found = guards(saturday, {
      client: client({ doNotContact: 'x' }),
      legalActs: [legalAct(late(2), 'insolvency')],
      interactions: [sent(late(9), 'd7')],
      bankCheckedOn: null,
    })
    expect(found.map(({ code }) => code)).toEqual([
      'insolvency',
      'do-not-contact',
      'too-soon-after-talk',
      'day-off',
      'bank-not-checked',
    ])
  })
})
