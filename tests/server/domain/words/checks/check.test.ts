import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../../../server/domain/words/agreements.ts'
import { withBetter } from '../../../../../server/domain/words/checks/better.ts'
import { checkWords, type Reading, rules } from '../../../../../server/domain/words/checks/check.ts'
import { composeWith } from '../../../../../server/domain/words/compose.ts'
import { readyTemplates } from '../../../../../server/domain/words/templates/choose.ts'
import { isReminder } from '../../../../../server/domain/words/templates/template.ts'
import { client, instalmentPlan, late } from '../../facts.ts'
import { complete } from '../cases.ts'

const languages = ['fr', 'en'] as const
const read = (text: string, more: Partial<Reading> = {}) =>
  checkWords({ text, language: 'fr', place: 'message', late: true, ...more })
const codes = (...of: Parameters<typeof read>) => read(...of).map(({ code }) => code)

describe('our own words', () => {
  it('raise no alarm in any template, for tu and vous', () => {
    for (const language of languages)
      for (const template of readyTemplates(language))
        for (const address of ['tu', 'vous'] as const) {
          const subject = complete({ language, client: client({ ...complete().client, address }) })
          const message = composeWith(template, { ...subject, channel: template.channel })
          if (!message.ok) throw new Error(template.key)
          const text = `${message.subject ?? ''}\n${message.text}`
          const place = template.stage === 'voicemail-sms' ? ('voicemail' as const) : ('message' as const)
          const late = isReminder(template.stage) || template.stage === 'statement'
          const found = checkWords({
            text: place === 'voicemail' ? (text.split('\n\nPaul')[0] ?? '') : text,
            language,
            place,
            late,
          })
          expect(found, template.key).toEqual([])
        }
  })

  it('raise none in confirmations of an agreement', () => {
    for (const language of languages) {
      const plan = instalmentPlan(late(30), [{ on: late(60), amount: 40_000 }])
      const message = composeAgreement({ ...complete({ language }), channel: 'email', agreed: { kind: 'plan', plan } })
      expect(message.ok && read(message.text, { language })).toEqual([])
    }
  })

  it('proposed in place of others pass the checks themselves, and keep to typography', () => {
    for (const { patterns, why, code } of rules)
      for (const language of languages)
        for (const text of [why[language], ...patterns[language].map(([, instead]) => instead)]) {
          const place = code === 'debt-named' && text !== why[language] ? 'voicemail' : 'message'
          if (text !== why[language]) expect(read(text, { language, place }), text).toEqual([])
          if (language === 'fr') expect(text).not.toMatch(/[^\u202f\s][:;!?€]| [:;!?€]|'/)
        }
  })
})

describe('a finding', () => {
  it('quotes what was written at its place, whatever the accents and spaces', () => {
    const text = 'Bonjour,\n\nC’est\u202finadmissible\u00a0: un HUISSIER passera.'
    expect(read(text).map(({ code, quote }) => [code, quote])).toEqual([
      ['blame', 'inadmissible'],
      ['enforcement', 'HUISSIER'],
      ['shouting', 'HUISSIER'],
    ])
    for (const { from, to, quote } of read(text)) expect(text.slice(from, to)).toBe(quote)
    expect(codes('Cela est deplorable')).toEqual(['blame'])
  })

  it('says why, since which text it is a fault, when that text was read, and what to say instead', () => {
    const [found] = read('Un huissier passera demain.')
    expect(found?.why.fr).toContain('titre exécutoire')
    expect(found?.instead).toContain('mise en demeure')
    expect(found?.sources[0]).toEqual({ text: 'C. pénal art. 433-13', readOn: '2026-11-21', quality: 'high' })
    expect(found?.weight).toBe('grave')
  })

  it('comes from a rule that has a source and a reason in both languages', () => {
    for (const { sources, why, places } of rules) {
      expect(sources.length).toBeGreaterThan(0)
      expect(places.length).toBeGreaterThan(0)
      for (const language of languages) expect(why[language].length).toBeGreaterThan(20)
    }
  })

  it('is one where two patterns find the same words', () => {
    expect(codes('Vous serez poursuivi devant le tribunal.')).toEqual(['enforcement'])
  })
})

describe('where a word stands', () => {
  it('counts: unpaid and late are facts after the due date, and not before', () => {
    expect(codes('La facture est en retard.')).toEqual([])
    expect(codes('La facture est en retard.', { late: false })).toEqual(['too-early'])
  })

  it('counts: a debt is not named on an answering machine', () => {
    expect(codes('La facture 12 reste à régler.')).toEqual([])
    expect(codes('La facture 12 reste à régler.', { place: 'voicemail' })).toContain('debt-named')
    expect(codes('La facture 12 reste à régler.', { place: 'third-person' })).toContain('debt-named')
    expect(codes('La facture 12 reste à régler.', { place: 'note' })).toEqual([])
  })

  it('counts: health and private life are looked for in notes', () => {
    expect(codes('Hospitalisé depuis mardi.', { place: 'note' })).toEqual(['health'])
    expect(codes('C’est inacceptable, dit-il.', { place: 'note' })).toEqual([])
  })
})

describe('the better wording', () => {
  const better = (text: string) => {
    const [found] = read(text)
    return found && withBetter(text, found)
  }

  it('takes the place of the sentence, where it is one', () => {
    expect(better('Bonjour. Un huissier passera demain. Merci.')).toBe(
      'Bonjour. Sans réponse de votre part d’ici le …, nous vous adresserons une mise en demeure de payer. Merci.',
    )
    expect(better('Bonjour,\n\nC’est inacceptable.\n\nMerci.')).toBe(
      'Bonjour,\n\nNous n’avons pas reçu le règlement prévu. Que s’est-il passé\u202f?\n\nMerci.',
    )
  })

  it('leaves the sentence out, where nothing is to be said instead', () => {
    expect(better('Bonjour. Je publierai un avis sur Google. Merci.')).toBe('Bonjour. Merci.')
    expect(better('Je sais où vous habitez.')).toBe('')
  })

  it('mends signs and words where they stand', () => {
    expect(better('Merci de RÉPONDRE VITE.')).toBe('Merci de répondre vite.')
    expect(better('Rien reçu\u202f!!! Merci.')).toBe('Rien reçu. Merci.')
    expect(better('Le service juridique vous écrit.')).toBe('Le suivi des règlements vous écrit.')
  })
})

describe('signs', () => {
  it('let names, codes and short words in capitals be', () => {
    expect(codes('Bonjour, MENUISERIE PERRIN SARL, facture FAC-2026-014, SIREN et IBAN joints.')).toEqual([])
    expect(codes('Bonjour MENUISERIE PERRIN.', { names: ['MENUISERIE PERRIN'] })).toEqual([])
    expect(codes('Bonjour Menuiserie Perrin, RENDEZ-VOUS DEMAIN.', { names: ['Menuiserie Perrin'] })).toEqual([
      'shouting',
    ])
    expect(read('Il faut PAYER VITE.')[0]?.instead).toBe('payer vite')
  })

  it('let one exclamation mark be after thanks, and no more', () => {
    expect(codes('Merci beaucoup\u202f!')).toEqual([])
    expect(codes('Merci beaucoup\u202f!!')).toEqual(['exclamation'])
    expect(codes('Merci. Répondez\u202f!')).toEqual(['exclamation'])
  })

  it('raise nothing on an empty text', () => {
    expect(codes('')).toEqual([])
  })
})
