import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeWith } from '../../../../../server/domain/words/compose.ts'
import { moneyText } from '../../../../../server/domain/words/format.ts'
import { keptValues } from '../../../../../server/domain/words/sms/kept.ts'
import { readSms } from '../../../../../server/domain/words/sms/segments.ts'
import { asSms, plainSms, shortenSms } from '../../../../../server/domain/words/sms/shorten.ts'
import { readyTemplates } from '../../../../../server/domain/words/templates/choose.ts'
import { client } from '../../facts.ts'
import { runs } from '../../runs.ts'
import { complete, subjects } from '../cases.ts'

describe('a text as SMS', () => {
  it('holds 160 signs of the default alphabet alone, and 153 in each of several parts', () => {
    expect(readSms('a'.repeat(160))).toMatchObject({ encoding: 'gsm-7', segments: 1, left: 0 })
    expect(readSms('a'.repeat(161))).toMatchObject({ segments: 2, left: 145 })
    expect(readSms('a'.repeat(306))).toMatchObject({ segments: 2, left: 0 })
    expect(readSms('a'.repeat(307))).toMatchObject({ segments: 3 })
  })

  it('holds 70 of any other alphabet alone, and 67 in each of several parts', () => {
    expect(readSms('ê'.repeat(70))).toMatchObject({ encoding: 'ucs-2', segments: 1, left: 0, foreign: ['ê'] })
    expect(readSms('ê'.repeat(71))).toMatchObject({ segments: 2 })
    expect(readSms('ê'.repeat(135))).toMatchObject({ segments: 3 })
  })

  it('counts signs of the extension table twice, and cuts none of them in half', () => {
    expect(readSms('€')).toMatchObject({ encoding: 'gsm-7', length: 2 })
    expect(readSms(`${'a'.repeat(159)}€`)).toMatchObject({ length: 161, segments: 2 })
    // The 153rd septet of the first part stays empty.
    expect(readSms(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toMatchObject({ length: 305, segments: 2, left: 0 })
    expect(readSms(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ length: 306, segments: 3 })
    expect(readSms(`${'a'.repeat(66)}😀${'a'.repeat(65)}`)).toMatchObject({ length: 133, segments: 2, left: 0 })
  })

  it('knows the French letters that the network has, and those it has not', () => {
    expect(readSms('à é è ù Ç É ä ö ü ñ').foreign).toEqual([])
    expect(readSms('â ç ê ë î ï ô û À œ « » ’').foreign).toEqual([...'âçêëîïôûÀœ«»’'])
    expect(readSms('e\u0301').encoding).toBe('gsm-7')
  })

  it('is one empty segment when there is nothing in it', () => {
    expect(readSms('')).toMatchObject({ encoding: 'gsm-7', segments: 1, length: 0, left: 160 })
  })
})

const texts = (['fr', 'en'] as const).flatMap((language) =>
  readyTemplates(language)
    .filter(({ channel }) => channel === 'sms')
    .map((template) => ({ language, template })),
)

/** A business that asks a client for one invoice or two, without a link to pay by. */
function plainCases(language: 'fr' | 'en') {
  const whole = complete({ language })
  const creditor = { ...whole.creditor, paymentLink: undefined }
  return ([1, 2] as const).flatMap((many) =>
    (['vous', 'tu'] as const).map((address) => ({
      ...whole,
      creditor,
      invoices: whole.invoices.slice(0, many),
      client: { ...whole.client, address },
    })),
  )
}

describe('a ready-made SMS', () => {
  it('leaves in the alphabet of the network, in one part or two', () => {
    for (const { language, template } of texts)
      for (const subject of plainCases(language)) {
        const message = composeWith(template, { ...subject, channel: 'sms' })
        if (!message.ok) throw new Error(`${template.key} lacks ${message.missing}`)
        const { encoding, segments, length } = readSms(message.text)
        expect([encoding, segments <= 2], `${template.key}, ${length}: ${message.text}`).toEqual(['gsm-7', true])
      }
  })

  it('is written without the letters that the network lacks: none of its words loses an accent', () => {
    for (const { template } of texts)
      expect(readSms(asSms(template.body)).foreign.concat(lost(template.body))).toEqual([])
  })

  it('stays in its own alphabet where a name needs it', () => {
    const { template, language } = texts[0] as (typeof texts)[number]
    const [subject] = plainCases(language)
    if (!subject) throw new Error('no case')
    const client = { ...subject.client, name: 'Мария’s' }
    const message = composeWith(template, { ...subject, client, channel: 'sms' })
    expect(message.ok && message.text).toContain('Мария’s')
  })
})

/** Letters that leave without their accent. */
const lost = (text: string): string[] => [...text].filter((sign) => /\p{L}/u.test(sign) && asSms(sign) !== sign)

describe('a shorter SMS', () => {
  it('keeps number, date, amount and sender of every template, on any case', () => {
    fc.assert(
      fc.property(subjects, fc.nat(texts.length - 1), fc.integer({ min: 1, max: 3 }), (made, at, wanted) => {
        const { language, template } = texts[at] as (typeof texts)[number]
        const subject = { ...made, language }
        const message = composeWith(template, { ...subject, channel: 'sms' })
        if (!message.ok) throw new Error(template.key)
        const kept = keptValues(subject)
        const { text, sms } = shortenSms(message.text, kept, wanted)
        expect(sms).toEqual(readSms(text))
        expect(sms.segments).toBeLessThanOrEqual(readSms(message.text).segments)
        for (const value of kept.filter((one) => message.text.includes(one)))
          expect(plainSms(text)).toContain(plainSms(value))
        if (readSms(message.text).segments <= wanted) expect(text).toBe(message.text)
      }),
      { numRuns: runs / 4 },
    )
  })

  it('gives up signs first, then letters, then courtesies, and no more than it has to', () => {
    const subject = complete({ client: client({ ...complete().client, name: 'Forêts Perrin' }) })
    const template = texts.find((one) => one.template.key === 'friendly.sms' && one.language === 'fr')?.template
    // As a messenger would carry it, and as somebody may type it into an SMS.
    const message = template && composeWith(template, { ...subject, channel: 'messenger' })
    if (!message?.ok) throw new Error('refused')
    expect(readSms(message.text)).toMatchObject({ encoding: 'ucs-2', segments: 5 })
    const shortened = (segments: number) => shortenSms(message.text, keptValues(subject), segments)
    expect(shortened(5).steps).toEqual([])
    expect(shortened(3)).toMatchObject({ steps: ['signs', 'letters'], sms: { encoding: 'gsm-7', segments: 3 } })
    expect(shortened(2)).toMatchObject({ steps: ['signs', 'letters', 'sentences'], sms: { segments: 2 } })
    expect(shortened(2).text).not.toContain('Bonne journée')
    const money = moneyText({ currency: 'EUR', amount: 120_000 }, 'fr').replaceAll('\u202f', ' ')
    for (const part of ['2026-001', '1er juin 2026', money, 'Atelier Roche']) expect(shortened(1).text).toContain(part)
  })

  it('stays as it is where a foreign alphabet cannot be avoided', () => {
    const { text, sms } = shortenSms('Ваш счёт 12', ['12'])
    expect([text, sms.encoding]).toEqual(['Ваш счёт 12', 'ucs-2'])
  })
})
