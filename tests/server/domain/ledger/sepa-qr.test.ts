/** The lines of a transfer code, as EPC069-12 orders them, and what no transfer can be. */
import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { qrLimits, sepaQr, type Transfer } from '../../../../server/domain/ledger/sepa-qr.ts'

const transfer: Transfer = {
  name: 'Menuiserie Lefèvre & fils',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  amount: 125_005,
  currency: 'EUR',
  text: '2026-104,\n2026-105',
}

describe('the code of a SEPA transfer', () => {
  it('has its lines in the order of the standard, and none after the last', () => {
    expect(sepaQr(transfer)?.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      'Menuiserie Lefèvre & fils',
      'FR7630006000011234567890189',
      'EUR1250.05',
      '',
      '',
      '2026-104, 2026-105',
    ])
    expect(sepaQr({ ...transfer, text: '' })?.split('\n')).toHaveLength(8)
  })

  it('is refused in another currency, without an amount, beyond the largest, without account or holder', () => {
    for (const wrong of [
      { currency: 'CHF' },
      { amount: 0 },
      { amount: 99_999_999_999 + 1 },
      { iban: ' ' },
      { name: ' ' },
    ])
      expect(sepaQr({ ...transfer, ...wrong })).toBeNull()
  })

  it('fits into the largest code that is allowed', () => {
    const { version: maxVersion, correction: ecc } = qrLimits
    const longest = sepaQr({ ...transfer, name: 'É'.repeat(200), text: 'é'.repeat(400) }) ?? ''
    expect(new TextEncoder().encode(longest)).toHaveLength(331)
    expect(encode(longest, { ecc, maxVersion, boostEcc: false, maskPattern: 0 }).version).toBeLessThanOrEqual(
      maxVersion,
    )
  })

  it('stays short enough, whatever the holder is called and however much is said', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 99_999_999_999 }), (name, text, amount) => {
        const payload = sepaQr({ ...transfer, name: `A${name}`, text, amount })
        expect(payload).not.toBeNull()
        const lines = (payload ?? '').split('\n')
        expect(new TextEncoder().encode(payload ?? '').length).toBeLessThanOrEqual(331)
        expect(lines[6]).toBe('FR7630006000011234567890189')
        expect(lines[7]).toMatch(/^EUR\d+\.\d\d$/)
        expect(lines.length).toBeLessThanOrEqual(11)
      }),
      { numRuns: 50 },
    )
  })
})
