import { describe, expect, it } from 'vitest'
import type { CaseFacts } from '../../../../../server/domain/dunning/case.ts'
import { reasonCodes } from '../../../../../server/domain/dunning/outcomes/reasons.ts'
import { type Script, ScriptStage } from '../../../../../server/domain/records/cards.ts'
import { OutcomeCode } from '../../../../../server/domain/records/facts.ts'
import { Profile } from '../../../../../server/domain/records/strategy.ts'
import { checkWords } from '../../../../../server/domain/words/checks/check.ts'
import type { Subject } from '../../../../../server/domain/words/compose.ts'
import { callFacts } from '../../../../../server/domain/words/scripts/call-facts.ts'
import { answerTo, isDiscreet, type Sentence, scriptFor } from '../../../../../server/domain/words/scripts/speak.ts'
import { client, dispute, facts, interaction, late, planOn } from '../../facts.ts'
import { complete } from '../cases.ts'
import { inMandate } from '../subject.ts'

const stages = ScriptStage.options
const languages = ['fr', 'en'] as const
const TODAY = late(34)

function said(
  stage: ScriptStage,
  of: { more?: Partial<CaseFacts>; subject?: Partial<Subject>; own?: Script[]; language?: 'fr' | 'en' } = {},
): Sentence[] {
  const { more = {}, own = [], language = 'fr' } = of
  const call = callFacts(facts(more), planOn(TODAY, more), TODAY)
  const about = complete({ language, client: more.client ?? client(), today: TODAY, ...of.subject })
  const agreed = { on: late(40), amount: { currency: 'EUR', amount: 50_000 }, method: 'transfer' as const }
  const script = scriptFor(stage, language, own, about, call, agreed)
  if (!script.ok) throw new Error(`${stage}: ${script.missing}`)
  return script.sentences
}

const own = (more: Partial<Script>): Script => ({
  id: 's1',
  stage: 'friendly',
  language: 'fr',
  opening: 'Bonjour {who}, {creditor} à l’appareil.',
  ...more,
})

describe('every script', () => {
  it('can be said whole after every outcome, to every profile, in both languages, and breaks no rule of ours', () => {
    const seen = new Set<string>()
    // Each is taken up in a sentence of its own, and in few scripts: the pairs bring nothing new.
    const taken = [
      ...Profile.options.map((profile) => ({ profile, outcome: undefined })),
      ...OutcomeCode.options.map((outcome) => ({ profile: undefined, outcome })),
    ].flatMap((one) => (['friendly', 'hardship'] as const).map((stage) => ({ stage, ...one })))
    const plain = stages.map((stage) => ({ stage, profile: undefined, outcome: undefined }))
    for (const language of languages)
      for (const address of ['tu', 'vous'] as const)
        for (const { stage, profile, outcome } of [...plain, ...taken]) {
          const more = {
            client: client({ address, ...(profile && { profile }) }),
            ...(outcome && { interactions: [interaction(late(20), { outcome, channel: 'call' })] }),
          }
          for (const { greeting = '', say } of said(stage, { more, language })) {
            const text = `${greeting} ${say}`
            if (seen.has(text)) continue
            seen.add(text)
            expect(text).not.toMatch(/[{}[\]|]|undefined/)
            const place = isDiscreet(stage) ? ('voicemail' as const) : ('message' as const)
            expect(checkWords({ text, language, place, late: stage !== 'preventive' }), text).toEqual([])
            if (language === 'fr') expect(text).not.toMatch(/[^\u202f\s][:;!?€]| [:;!?€]|'/)
          }
        }
    expect(seen.size).toBeGreaterThan(150)
  })

  it('asks one thing that an outcome needs, unless it is left on an answering machine', () => {
    for (const stage of stages) {
      const asked = said(stage).flatMap(({ asks }) => asks)
      expect(asked.length > 0, stage).toBe(stage !== 'voicemail')
    }
  })

  it('says who is there before it says what for', () => {
    for (const stage of ['friendly', 'firm', 'promise-broken', 'dispute', 'hardship', 'visit'] as const) {
      const [first] = said(stage)
      expect(first?.greeting, stage).toMatch(/Suis-je bien avec .*\?$/)
      expect(first?.greeting).not.toMatch(/factur|€|retard|règlement/i)
    }
  })

  it('names the creditor when the call is made on behalf of somebody', () => {
    const [first] = said('friendly', { subject: inMandate })
    expect(first?.greeting).toContain('Agence Nord, pour Atelier Roche')
  })

  it('to a third person or an answering machine says vous, and asks for somebody who may hear', () => {
    const more = { client: client({ address: 'tu' }) }
    const [first] = said('gatekeeper', { more })
    expect(first?.say).toBe(
      'Bonjour, ici Atelier Roche. Je souhaite joindre Madame ou Monsieur Perrin, s’il vous plaît. Est-ce possible\u202f?',
    )
  })
})

describe('where nobody is known by name', () => {
  it('neither an answering machine nor a third person learns that it is about payments', () => {
    for (const language of languages)
      for (const stage of ['voicemail', 'gatekeeper'] as const) {
        const [first] = said(stage, { language, subject: { contact: null }, more: { contacts: [] } })
        const text = first?.say ?? ''
        expect(checkWords({ text, language, place: 'third-person', late: true }), text).toEqual([])
        expect(text).not.toMatch(/règlement|payment|factur|invoice/i)
      }
  })
})

describe('what was heard last', () => {
  const sayAfter = (outcome: OutcomeCode, more: Partial<CaseFacts> = {}) =>
    said('firm', { more: { interactions: [interaction(late(20), { outcome, channel: 'call' })], ...more } }).map(
      ({ say }) => say,
    )

  it('is taken up right after the opening, with its day', () => {
    expect(sayAfter('PAYDIT')[1]).toMatch(/^Le 21 juin 2026, vous m’avez dit avoir réglé/)
    expect(sayAfter('MSG')[1]).toBe('Je vous avais laissé un message le 21 juin 2026.')
  })

  it('about invoices that are settled is not', () => {
    const settled = interaction(late(20), { outcome: 'PAYDIT', channel: 'call', invoiceIds: ['gone'] })
    expect(sayAfter('PAYDIT', { interactions: [settled] })[1]).not.toContain('réglé')
  })
})

describe('what would be untrue is not said', () => {
  it('no formal notice is announced unless the strategy has one to come', () => {
    const texts = (more: Partial<CaseFacts>) => said('firm', { more }).map(({ say }) => say)
    const announced = texts({}).filter((text) => text.includes('mise en demeure'))
    const plan = planOn(TODAY, {})
    const on = plan.ahead(8).find(({ stage, dueOn }) => stage === 'formal-notice' && dueOn > TODAY)
    expect(announced.length).toBe(on ? 1 : 0)
    const none = facts({}).client
    expect(texts({ client: { ...none, strategy: 'gentle-none' }, strategies: [] }).join()).not.toContain('undefined')
  })

  it('an uncontested rest is quoted only where something is contested', () => {
    const quoted = (more: Partial<CaseFacts>) =>
      said('dispute', { more }).some(({ say }) => say.includes('À part ce point'))
    expect(quoted({})).toBe(false)
    expect(quoted({ disputes: [dispute(late(4), 20_000)] })).toBe(true)
  })
})

describe('a script of one’s own', () => {
  it('is one of that stage and language, the latest made', () => {
    const scripts = [
      own({}),
      own({ id: 's2', opening: 'Autre.' }),
      own({ id: 's3', stage: 'firm' }),
      own({ id: 's4', language: 'en' }),
    ]
    expect(said('friendly', { own: scripts })[0]?.say).toBe('Autre.')
  })

  it('with an unknown place in its opening is refused', () => {
    const mine = own({ opening: 'Bonjour {nom}' })
    expect(scriptFor('friendly', 'fr', [mine], complete())).toEqual({ ok: false, missing: ['nom'] })
  })

  it('brings its sentences and its questions, whose answers are kept in words', () => {
    const mine = own({ sentences: 'Une phrase, {who}.\n\nUne autre.', questions: 'Quel chantier ?' })
    expect(said('friendly', { own: [mine] }).slice(1)).toEqual([
      { say: 'Une phrase, Madame Perrin.', asks: [] },
      { say: 'Une autre.', asks: [] },
      { say: 'Quel chantier ?', asks: [], own: true },
    ])
  })

  it('with its opening alone keeps the ready-made sentences', () => {
    expect(said('friendly', { own: [own({})] }).length).toBe(said('friendly').length)
  })

  it('leaves out a sentence with an unknown place, and never says it half', () => {
    const mine = own({ sentences: 'Bonjour {nom}.\nUne autre.' })
    expect(said('friendly', { own: [mine] }).map(({ say }) => say)).toEqual([
      'Bonjour Madame Perrin, Atelier Roche à l’appareil.',
      'Une autre.',
    ])
  })
})

describe('the thirteen excuses', () => {
  it('each have an answer in both languages that breaks no rule', () => {
    expect(reasonCodes).toHaveLength(13)
    for (const language of languages)
      for (const reason of reasonCodes) {
        const { answer } = answerTo(reason, language, [], complete({ language }))
        expect(answer.length).toBeGreaterThan(10)
        expect(checkWords({ text: answer, language, place: 'message', late: true }), answer).toEqual([])
      }
  })

  it('have the workspace’s own answer where there is one', () => {
    const mine = own({ stage: 'excuse', reason: 'soon', opening: 'Lundi, {who}, c’est possible.' })
    expect(answerTo('soon', 'fr', [mine], complete()).answer).toBe('Lundi, Madame Perrin, c’est possible.')
    expect(answerTo('no-money', 'fr', [mine], complete()).answer).not.toContain('Lundi')
  })
})
