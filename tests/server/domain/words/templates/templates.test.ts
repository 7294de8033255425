import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { chaseable } from '../../../../../server/domain/ledger/invoices.ts'
import { MessageTemplate } from '../../../../../server/domain/records/template.ts'
import { composeMessage, composeWith, type Subject } from '../../../../../server/domain/words/compose.ts'
import { dayText, moneyText } from '../../../../../server/domain/words/format.ts'
import { asSms } from '../../../../../server/domain/words/sms/shorten.ts'
import { chooseTemplate, readyTemplates } from '../../../../../server/domain/words/templates/choose.ts'
import {
  isLong,
  isReminder,
  messageStages,
  type Template,
  templateChannels,
} from '../../../../../server/domain/words/templates/template.ts'
import { client, creditor } from '../../facts.ts'
import { runs } from '../../runs.ts'
import { complete, subjects } from '../cases.ts'

const languages = ['fr', 'en'] as const
const all = languages.flatMap((language) => readyTemplates(language).map((template) => ({ language, template })))

function written(template: Template, subject: Subject): string {
  const message = composeWith(template, { ...subject, channel: template.channel })
  if (!message.ok) throw new Error(`${template.key} lacks ${message.missing}`)
  return `${message.subject ?? ''}\n${message.text}`
}

describe('the ready-made templates', () => {
  it('are at least sixty in each language, none of them twice', () => {
    for (const language of languages) {
      const bodies = new Set(readyTemplates(language).map(({ body }) => body))
      expect(bodies.size).toBe(readyTemplates(language).length)
      expect(bodies.size).toBeGreaterThanOrEqual(60)
    }
  })

  it('cover every stage, by e-mail or letter and by text message', () => {
    for (const stage of messageStages) {
      const channels = readyTemplates('fr')
        .filter((one) => one.stage === stage)
        .map((one) => one.channel)
      expect(channels.some(isLong), stage).toBe(true)
      expect(
        channels.some((channel) => !isLong(channel)),
        stage,
      ).toBe(true)
    }
  })

  it('have a subject where the channel has one, and nowhere else', () => {
    for (const { template } of all) expect('subject' in template, template.key).toBe(isLong(template.channel))
  })

  it('use the same fields in both languages, as much as the languages allow', () => {
    const fieldsOf = ({ subject = '', body }: Template) =>
      [...`${subject}${body}`.matchAll(/\{(\??\w+\??)\}/g)].map(([, name]) => name).sort()
    for (const template of readyTemplates('fr')) {
      const english = readyTemplates('en').find(({ key }) => key === template.key)
      expect(english && fieldsOf(english), template.key).toEqual(fieldsOf(template))
    }
  })
})

describe('every template, on any case that is complete', () => {
  it('is filled to the last place, and signed by who sends it', () => {
    fc.assert(
      fc.property(subjects, fc.nat(all.length - 1), (subject, at) => {
        const { template, language } = all[at] as (typeof all)[number]
        const text = written(template, { ...subject, language })
        expect(text).not.toMatch(/[{}|]|undefined|null|NaN|\S {2}|\n{3}|\s$/)
        expect(text).toContain('Atelier Roche')
        const { signature } = subject.creditor
        const own =
          subject.workspace.kind === 'own' &&
          signature &&
          (isLong(template.channel) || template.body.includes('{signLine}'))
        if (own) expect(text).toContain(signature.split('\n')[0])
      }),
      { numRuns: runs / 2 },
    )
  })

  it('holds number, due date and remaining due when it reminds, text messages too', () => {
    const reminders = all.filter(({ template }) => isReminder(template.stage) || template.stage === 'statement')
    fc.assert(
      fc.property(subjects, fc.nat(reminders.length - 1), (subject, at) => {
        const { template, language } = reminders[at] as (typeof all)[number]
        const text = written(template, { ...subject, language })
        const rows = /\{(lines|dated)\}/.test(template.body) ? subject.invoices : subject.invoices.slice(0, 1)
        for (const state of rows) {
          const { number, dueOn, currency } = state.invoice
          for (const part of [
            number,
            dayText(dueOn, language),
            moneyText({ currency, amount: chaseable(state) }, language),
          ])
            expect(text).toContain(template.channel === 'sms' ? asSms(part) : part)
        }
      }),
      { numRuns: runs / 2 },
    )
  })

  it('speaks to the client as tu or as vous, never both', () => {
    for (const { template, language } of all)
      for (const address of ['tu', 'vous'] as const) {
        if (language !== 'fr') continue
        const text = written(template, complete({ client: client({ ...complete().client, address }) }))
        expect(text, template.key).not.toMatch(
          address === 'tu' ? /\b(vous|votre|vos)\b/i : /(?<!\p{L})(tu|te|toi|ton|ta|tes)(?!\p{L})|(?<!\p{L})t’/iu,
        )
      }
  })

  it('keeps French spaces and apostrophes, and ends its sentences', () => {
    for (const { template, language } of all.filter(({ template }) => template.channel !== 'sms')) {
      const text = written(template, complete({ language }))
      if (language === 'fr')
        expect(text.replace(/https?:\S+/g, ''), template.key).not.toMatch(/[^\u202f\s][:;!?€]| [:;!?€]|'/)
      else expect(text.replace(/https?:\S+/g, ''), template.key).not.toMatch(/[\u202f\s][:;!?]|'/)
    }
  })
})

describe('what is missing', () => {
  const without: [string, Partial<Subject>, RegExp][] = [
    ['invoices', { invoices: [] }, /\{(number|lines|dated|these)\}/],
    ['promise', { promise: undefined }, /\{promise/],
    ['received', { received: undefined }, /\{received\}/],
    ['client', { client: client({ name: ' ', street: 'x', city: 'y' }) }, /\{(client|ofClient)\}/],
    ['sender', { creditor: { ...complete().creditor, name: ' ', signature: ' ' } }, /\{(me|sign|signLine)\}/],
    ['client-address', { client: client() }, /\{clientBlock\}/],
    ['sender-address', { creditor: { ...creditor, iban: 'FR7630006000011234567890189' } }, /\{creditorBlock\}/],
    ['way-to-pay', { creditor: { ...complete().creditor, iban: undefined, paymentLink: undefined } }, /\{pay\}/],
    ['kind', { client: client({ ...complete().client, kind: 'unknown' }) }, /\{consequence\}/],
    ['mandate', { workspace: { kind: 'mandate', name: 'Agence Nord' }, mandate: null }, /\{greeting\}|\{these\}/],
  ]

  it.each(without)('is named: %s', (field, more, quotes) => {
    const asking = all.filter(
      ({ template }) => quotes.test(`${template.subject}${template.body}`) && template.stage !== 'voicemail-sms',
    )
    expect(asking.length).toBeGreaterThan(1)
    for (const { template, language } of asking) {
      const message = composeWith(template, { ...complete({ language }), ...more, channel: template.channel })
      expect(message.ok ? [] : message.missing, template.key).toContain(field)
    }
  })

  it('is nothing else: a complete case lacks nothing in any template', () => {
    for (const { template, language } of all) expect(() => written(template, complete({ language }))).not.toThrow()
  })

  it('is a field that nobody knows, by its name', () => {
    const template = { ...(readyTemplates('fr')[0] as Template), body: 'Bonjour {numero}' }
    expect(composeWith(template, { ...complete(), channel: 'email' })).toEqual({ ok: false, missing: ['numero'] })
  })
})

describe('the choice of a template', () => {
  const choose = (more: Partial<Parameters<typeof chooseTemplate>[0]> = {}) =>
    chooseTemplate({ stage: 'friendly', channel: 'email', language: 'fr', ...more }).key
  const mine = (more: Partial<MessageTemplate> = {}): MessageTemplate => ({
    id: '019f0000-0000-7000-8000-000000000001',
    stage: 'friendly',
    channel: 'email',
    language: 'fr',
    tone: 'friendly',
    subject: 'Facture {number}',
    body: '{lines}',
    ...more,
  })

  it('follows the profile of the client, and is the plain one where none was written for it', () => {
    expect(choose()).toBe('friendly.email')
    expect(choose({ profile: 'reliable' })).toBe('friendly.email.reliable')
    expect(choose({ profile: 'conflictual' })).toBe('friendly.email')
    expect(choose({ stage: 'formal-notice-announced', profile: 'large' })).toBe('formal-notice-announced.email.public')
  })

  it('follows the tone', () => {
    expect(choose({ stage: 'promise-broken' })).toBe('promise-broken.email')
    expect(choose({ stage: 'promise-broken', tone: 'firm' })).toBe('promise-broken.email.firm')
    expect(choose({ stage: 'firm', tone: 'friendly' })).toBe('firm.email')
  })

  it('lends the words of the nearest channel where it has none', () => {
    expect(choose({ channel: 'registered-letter' })).toBe('friendly.letter')
    expect(choose({ stage: 'thanks', channel: 'letter' })).toBe('thanks.email')
    expect(choose({ stage: 'hand-over', channel: 'messenger' })).toBe('hand-over.sms')
  })

  it('takes own words before ready-made ones, the latest of several, and only where they belong', () => {
    const own = [mine(), mine({ id: '019f0000-0000-7000-8000-000000000002' })]
    expect(choose({ own })).toBe(own[1]?.id)
    expect(choose({ own, channel: 'sms' })).toBe('friendly.sms')
    expect(choose({ own, language: 'en' })).toBe('friendly.email')
    expect(choose({ own: [mine({ profile: 'large' })] })).toBe('friendly.email')
    expect(choose({ own: [mine({ profile: 'large' })], profile: 'large' })).toBe(mine().id)
  })

  it('takes own words in place of those of their tone, where there are some in two', () => {
    const own = [mine({ stage: 'promise-broken' })]
    expect(choose({ stage: 'promise-broken', tone: 'friendly', own })).toBe(mine().id)
    expect(choose({ stage: 'promise-broken', tone: 'firm', own })).toBe('promise-broken.email.firm')
    expect(choose({ stage: 'friendly', tone: 'firm', own: [mine()] })).toBe(mine().id)
  })

  it('takes the one a step names, where its stage and channel are meant', () => {
    expect(choose({ key: 'friendly.email.large' })).toBe('friendly.email.large')
    expect(choose({ key: 'friendly.email.large', stage: 'second' })).toBe('friendly.email.large')
    expect(choose({ key: 'friendly.email.large', channel: 'sms' })).toBe('friendly.sms')
    expect(choose({ key: 'gone' })).toBe('friendly.email')
  })

  it('is there for every stage, channel and profile, and says which it was', () => {
    for (const language of languages)
      for (const stage of messageStages)
        for (const channel of templateChannels) {
          const message = composeMessage({ ...complete({ language }), stage, channel })
          expect(message.ok && message.template).toMatch(new RegExp(`^${stage}\\.`))
        }
  })
})

describe('an own template as a record', () => {
  it('names a field there is none of, whatever it is called, and never sends it as it stands', () => {
    for (const body of ['Le {numéro}', 'Le {?numéro de facture}', 'Un\n\n{n° 1?}\n\nmot']) {
      const message = composeWith(
        { key: 'own', stage: 'resend', channel: 'sms', tone: 'friendly', profiles: [], body },
        { ...complete(), channel: 'sms' },
      )
      expect(message.ok ? message.text : message.missing[0], body).toMatch(/^(numéro|numéro de facture|Un\n\nmot)$/)
    }
  })

  it('is refused without words, with unknown stages, and when too long', () => {
    const good = {
      id: '019f0000-0000-7000-8000-000000000001',
      stage: 'firm',
      channel: 'sms',
      language: 'fr',
      tone: 'firm',
      body: 'x',
    }
    expect(v.safeParse(MessageTemplate, good).success).toBe(true)
    for (const bad of [{ body: ' ' }, { stage: 'threat' }, { channel: 'call' }, { body: 'x'.repeat(4001) }])
      expect(v.safeParse(MessageTemplate, { ...good, ...bad }).success).toBe(false)
  })
})
