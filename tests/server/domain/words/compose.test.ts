import { describe, expect, it } from 'vitest'
import {
  composeMessage,
  type MessageInput,
  type MessageStage,
  messageStage,
} from '../../../../server/domain/words/compose.ts'
import { readSms } from '../../../../server/domain/words/sms/segments.ts'
import { messageStages, reminderStages } from '../../../../server/domain/words/templates/template.ts'
import { client, contact, creditor, invoice } from '../facts.ts'
import { inMandate, states, subject } from './subject.ts'

const stages = messageStages.filter((stage) => stage !== 'formal-notice')
const reminders: MessageStage[] = [...reminderStages.filter((stage) => stage !== 'formal-notice'), 'resend']
const channels = ['email', 'sms', 'messenger', 'letter', 'registered-letter'] as const
const variants = (['fr', 'en'] as const).flatMap((language) =>
  (['vous', 'tu'] as const).flatMap((address) =>
    [{}, inMandate].map((more) => ({ language, client: client({ address }), ...more })),
  ),
)

const message = (stage: MessageStage, channel: MessageInput['channel'], more: Partial<MessageInput> = {}) =>
  composeMessage({ ...subject(), stage, channel, ...more })

function textOf(...of: Parameters<typeof message>): string {
  const composed = message(...of)
  if (!composed.ok) throw new Error(`missing: ${composed.missing}`)
  return `${composed.subject ?? ''}\n${composed.text}`
}

const everywhere = stages.flatMap((stage) =>
  channels.flatMap((channel) => variants.map((more) => ({ stage, channel, more, text: textOf(stage, channel, more) }))),
)

describe('every ready-made message', () => {
  it('is filled to the last place, in both languages, for vous and tu, for oneself and under a mandate', () => {
    expect(everywhere).toHaveLength(stages.length * channels.length * variants.length)
    for (const { text } of everywhere) expect(text).not.toMatch(/[{}[\]|]|undefined|null|NaN/)
  })

  it('says nothing that blames or threatens', () => {
    const forbidden =
      /impay|huissier|saisie|tribunal|justice|poursuite|inacceptable|immédiatement|unpaid|bailiff|court|lawsuit|unacceptable|immediately/i
    for (const { text } of everywhere) expect(text).not.toMatch(forbidden)
  })

  it('writes French with its own spaces and apostrophes, but for an SMS, which has the signs of the network', () => {
    for (const { text, more, channel } of everywhere)
      if (channel === 'sms') expect(readSms(text).foreign, text).toEqual([])
      else if (more.language === 'fr')
        expect(text.replace(/https?:\S+/g, '')).not.toMatch(/[^\u202f\s][:;!?€]| [:;!?€]|'/)
  })

  it('addresses the client as tu or as vous, never both', () => {
    for (const { text, more } of everywhere) {
      if (more.language !== 'fr') continue
      expect(text).not.toMatch(more.client.address === 'tu' ? /\b(vous|votre|vos)\b/i : /\b(tu|te|toi|ton|ta)\b|\bt’/i)
    }
  })

  it('quotes the client by name, but for the one that must not let anybody guess a debt', () => {
    for (const { stage, text } of everywhere) if (stage !== 'voicemail-sms') expect(text).toContain('Menuiserie Perrin')
  })
})

describe('a reminder', () => {
  it('lists number, due date and remaining due of every invoice concerned, and the total', () => {
    for (const stage of reminders) {
      const text = textOf(stage, 'email')
      expect(text).toContain('Facture 2026-001, échéance du 1er juin 2026\u202f: reste dû 1\u202f000,00\u202f€')
      expect(text).toContain('hors 200,00\u202f€ en cours de discussion')
      expect(text).toContain('Facture 2026-014, échéance du 21 juin 2026\u202f: reste dû 450,50\u202f€')
      expect(text).toContain('Total restant dû\u202f: 1\u202f450,50\u202f€')
    }
  })

  it('by SMS names the oldest, how many others there are and the total', () => {
    for (const stage of reminders) {
      const text = textOf(stage, 'sms')
      for (const part of ['2026-001', '1er juin 2026', '1 000,00 €', 'une autre facture', '1 450,50 €'])
        expect(text).toContain(part)
    }
    const third = invoice({ id: 'C', number: 'C' })
    expect(textOf('friendly', 'sms', { invoices: [...states(), ...states({ invoices: [third] })] })).toContain(
      '2 autres',
    )
  })

  it('asks for no total and no other when there is one invoice', () => {
    const one = { invoices: states().slice(1) }
    expect(textOf('friendly', 'email', one)).not.toContain('Total')
    expect(textOf('friendly', 'email', one)).toContain('de la facture suivante')
    expect(textOf('friendly', 'sms', one)).not.toContain('autre')
  })

  it('never asks for what is past the limitation', () => {
    const old = states({ invoices: [invoice({ issuedOn: '2020-01-01', dueOn: '2020-02-01' })] })
    expect(message('friendly', 'email', { invoices: old })).toEqual({ ok: false, missing: ['invoices'] })
  })

  it('keeps currencies apart in the total', () => {
    const invoices = states({ disputes: [], invoices: [invoice(), invoice({ id: 'B', number: 'B', currency: 'CHF' })] })
    expect(textOf('friendly', 'email', { invoices })).toMatch(/Total restant dû\u202f: .+ et .+/)
  })

  it('names the creditor and the mandate when it is sent on behalf of somebody', () => {
    for (const stage of reminders)
      for (const channel of channels) {
        const text = textOf(stage, channel, inMandate)
        for (const part of ['Agence Nord', 'Atelier Roche', '1er janvier 2026']) expect(text).toContain(part)
      }
  })

  it('gives the account to pay to, and no such paragraph when there is none', () => {
    expect(textOf('friendly', 'email')).toContain('FR76 3000 6000 0112 3456 7890 189')
    expect(textOf('friendly', 'email', { creditor })).not.toContain('IBAN')
  })
})

describe('a message', () => {
  it('is refused with the list of what is missing', () => {
    expect(message('friendly', 'email', { invoices: [] })).toEqual({ ok: false, missing: ['invoices'] })
    expect(message('promise-confirmation', 'sms', { promise: undefined })).toEqual({ ok: false, missing: ['promise'] })
    expect(message('thanks', 'email', { received: undefined })).toEqual({ ok: false, missing: ['received'] })
    expect(message('firm', 'sms', { ...inMandate, mandate: null })).toEqual({ ok: false, missing: ['mandate'] })
    expect(message('friendly', 'email', { client: client({ name: ' ' }) })).toEqual({ ok: false, missing: ['client'] })
  })

  it('after a voicemail lets nobody guess a debt', () => {
    const debt = /factur|règlement|mandat|échéance|€|invoice|payment|mandate|owe|2026-0/i
    for (const { stage, text } of everywhere)
      if (stage === 'voicemail-sms') expect(text.replace(/^Le .*|^\d.*/gm, '')).not.toMatch(debt)
  })

  it('greets by name where the civility is known, and neutrally where it is not', () => {
    const greeting = (of: Parameters<typeof contact>[0] | null, address: 'tu' | 'vous' = 'vous') =>
      textOf('friendly', 'email', { contact: of && contact(of), client: client({ address }) }).split('\n')[1]
    expect(greeting({ civility: 'mme' })).toBe('Bonjour Madame Perrin,')
    expect(greeting({ civility: 'm' })).toBe('Bonjour Monsieur Perrin,')
    expect(greeting({ firstName: 'Julie' })).toBe('Bonjour Julie Perrin,')
    expect(greeting({ firstName: 'Julie', civility: 'mme' }, 'tu')).toBe('Bonjour Julie,')
    expect(greeting({})).toBe('Bonjour,')
    expect(greeting(null)).toBe('Bonjour,')
  })

  it('writes d’ before a vowel', () => {
    expect(textOf('friendly', 'email', { client: client({ name: 'Ébénisterie Perrin' }) })).toContain(
      'au nom d’Ébénisterie Perrin',
    )
  })

  it('is signed by who sends it', () => {
    expect(textOf('friendly', 'email')).toMatch(/Paul Roche, gérant\nAtelier Roche$/)
    expect(textOf('friendly', 'email', inMandate)).toMatch(/Agence Nord, pour Atelier Roche$/)
    expect(textOf('friendly', 'email', { signature: 'Lina, comptabilité' })).toMatch(
      /Lina, comptabilité\nAtelier Roche$/,
    )
  })

  it('is dated when it is a letter', () => {
    expect(textOf('firm', 'letter')).toContain('Le 5 juillet 2026')
    expect(textOf('firm', 'letter')).toContain('Nous vous prions d’agréer, Madame, nos salutations distinguées.')
  })

  it('says what came in part of a broken promise', () => {
    const promise = { ...subject().promise, on: '2026-06-25', amount: 50_000, currency: 'EUR', madeOn: '2026-06-18' }
    expect(textOf('promise-broken', 'email', { promise: { ...promise, received: 10_000 } })).toContain(
      'il manque encore 400,00\u202f€',
    )
    expect(textOf('promise-broken', 'email', { promise })).not.toContain('il manque encore')
  })

  it('of thanks says whether something remains', () => {
    expect(textOf('thanks', 'email')).toContain('Il reste à régler')
    expect(textOf('thanks', 'email', { invoices: [] })).toContain('Tout est désormais réglé')
  })

  it('quotes a name with signs of a template as plain text', () => {
    const name = '<img src=x onerror=alert(1)> {total} [a|b]'
    expect(textOf('friendly', 'email', { client: client({ name }) })).toContain(name)
  })

  it('goes with the stage of the step', () => {
    expect(messageStage('formal-notice')).toBe('formal-notice-announced')
    expect(messageStage('friendly')).toBe('friendly')
    expect(messageStage('friendly', ['2026-06-08'])).toBe('second')
    expect(messageStage('firm', ['2026-06-08'])).toBe('firm')
  })
})
