import { describe, expect, it } from 'vitest'
import { type Agreed, type AgreementInput, composeAgreement } from '../../../../server/domain/words/agreements.ts'
import { readSms } from '../../../../server/domain/words/sms/segments.ts'
import { arrangement, plan } from '../agreements/facts.ts'
import { client, late } from '../facts.ts'
import { inMandate, states, subject } from './subject.ts'

const thirds = [40, 70, 100].map((day) => ({ on: late(day), amount: 50_000 }))
const agreed: Record<string, Agreed> = {
  plan: { kind: 'plan', plan: plan(late(34), thirds) },
  extension: { kind: 'arrangement', arrangement: arrangement(late(34), late(45)), toPay: 145_050 },
  moving: { kind: 'arrangement', arrangement: arrangement(late(34), late(45), { movesDueDate: true }), toPay: 145_050 },
  gesture: {
    kind: 'arrangement',
    arrangement: arrangement(late(34), late(37), { kind: 'gesture', amount: 5_050, currency: 'EUR' }),
    toPay: 140_000,
  },
  discount: {
    kind: 'arrangement',
    arrangement: arrangement(late(34), late(90), { kind: 'discount', amount: 5_000, currency: 'EUR', invoiceIds: [] }),
    toPay: 0,
  },
}
const variants = (['fr', 'en'] as const).flatMap((language) =>
  (['vous', 'tu'] as const).flatMap((address) =>
    [{}, inMandate].map((more) => ({ language, client: client({ address }), ...more })),
  ),
)

const message = (name: string, more: Partial<AgreementInput> = {}) =>
  composeAgreement({ ...subject(), channel: 'email', agreed: agreed[name] as Agreed, ...more })

function textOf(...of: Parameters<typeof message>): string {
  const composed = message(...of)
  if (!composed.ok) throw new Error(`missing: ${composed.missing}`)
  return `${composed.subject ?? ''}\n${composed.text}`
}

const everywhere = Object.keys(agreed).flatMap((name) =>
  (['email', 'sms'] as const).flatMap((channel) =>
    variants.map((more) => ({ name, channel, more, text: textOf(name, { channel, ...more }) })),
  ),
)

describe('every confirmation of an agreement', () => {
  it('is filled to the last place, in both languages, for vous and tu, for oneself and under a mandate', () => {
    expect(everywhere).toHaveLength(5 * 2 * variants.length)
    for (const { text } of everywhere) expect(text).not.toMatch(/[{}[\]|]|undefined|null|NaN/)
  })

  it('threatens with nothing', () => {
    const forbidden = /huissier|saisie|tribunal|justice|poursuite|mise en demeure|bailiff|court|lawsuit|formal notice/i
    for (const { text } of everywhere) expect(text).not.toMatch(forbidden)
  })

  it('writes French with its own spaces and apostrophes, but for an SMS, which has the signs of the network', () => {
    for (const { text, more, channel } of everywhere)
      if (channel === 'sms') expect(readSms(text).foreign, text).toEqual([])
      else if (more.language === 'fr') expect(text).not.toMatch(/[^\u202f\s][:;!?€»]| [:;!?€»]|'|«(?!\u202f)/)
  })

  it('addresses the client as tu or as vous, never both', () => {
    for (const { text, more } of everywhere) {
      if (more.language !== 'fr') continue
      const other =
        more.client.address === 'tu'
          ? /\b(vous|votre|vos|répondez|prévenez)\b/i
          : /\b(tu|ton|ta|tes|réponds|préviens)\b/i
      expect(text).not.toMatch(other)
    }
  })

  it('names creditor and mandate under a mandate, and is refused without one', () => {
    for (const { text, more } of everywhere) if ('mandate' in more) expect(text).toContain('Atelier Roche')
    expect(message('plan', { ...inMandate, mandate: null })).toEqual({ ok: false, missing: ['mandate'] })
  })
})

describe('the confirmation of an instalment plan', () => {
  it('lists each date with its sum, and the invoices', () => {
    const text = textOf('plan')
    for (const line of ['– 11 juillet 2026\u202f: 500,00\u202f€', '– 9 septembre 2026\u202f: 500,00\u202f€'])
      expect(text).toContain(line)
    expect(text).toContain('Facture 2026-014')
  })

  it('says what happens when one is missed, and offers to talk before', () => {
    const text = textOf('plan')
    expect(text).toMatch(/prévenez-nous avant/)
    expect(text).toMatch(/deux jours après sa date, l’accord peut prendre fin et le solde redevient alors dû/)
  })

  it('marks the acknowledgement of the debt as such, and asks none of who agreed in writing already', () => {
    expect(textOf('plan')).toMatch(/Reconnaissance de dette\..*je reconnais devoir 1.500,00.€ au titre des factures/i)
    const written: Agreed = { kind: 'plan', plan: plan(late(34), thirds, { written: true }) }
    for (const channel of ['email', 'sms'] as const)
      expect(textOf('plan', { channel, agreed: written })).not.toMatch(/reconnais/i)
  })

  it('by text message names up to four dates, and the span of more', () => {
    expect(textOf('plan', { channel: 'sms' })).toContain('500,00 € le 11 juillet 2026')
    const many = Array.from({ length: 6 }, (_, at) => ({ on: late(40 + 30 * at), amount: 20_000 }))
    const text = textOf('plan', { channel: 'sms', agreed: { kind: 'plan', plan: plan(late(34), many) } })
    expect(text).toMatch(/6 versements, soit 1.200,00.€ en tout, du 11 juillet 2026 au 8 décembre 2026/)
  })
})

describe('the confirmation of an arrangement', () => {
  it('says whether the due date of the invoice moves', () => {
    expect(textOf('extension')).toMatch(/l’échéance des factures reste la même/)
    expect(textOf('moving', { invoices: states().slice(0, 1) })).toMatch(/échéance de la facture est reportée/)
  })

  it('ties a gesture to a payment and its day', () => {
    expect(textOf('gesture')).toMatch(/règlement de 1.400,00.€ reçu au plus tard le 8 juillet 2026/)
    expect(textOf('gesture')).toMatch(/ne s’applique plus et la somme entière reste due/)
  })

  it('of a gesture without a sum is not written', () => {
    const nothing: Agreed = {
      kind: 'arrangement',
      arrangement: arrangement(late(34), late(37), { kind: 'gesture' }),
      toPay: 1,
    }
    expect(message('gesture', { agreed: nothing })).toMatchObject({
      ok: false,
      missing: expect.arrayContaining(['amount']),
    })
  })

  it('of a discount needs no invoice', () => {
    expect(textOf('discount', { invoices: [] })).toMatch(/50,00.€ sera déduite d’une prochaine facture/)
  })
})
