import { describe, expect, it } from 'vitest'
import { checkWords } from '../../../../../server/domain/words/checks/check.ts'
import type { RuleCode } from '../../../../../server/domain/words/checks/rule.ts'
import { type Labelled, labelled } from './labelled.ts'
import { near } from './near.ts'
import { unseen } from './unseen.ts'

type Language = 'fr' | 'en'

function foundIn(text: string, place: Labelled[1], language: Language): RuleCode[] {
  const at = place === 'late' || place === 'early' ? 'message' : place
  return [...new Set(checkWords({ text, language, place: at, late: place !== 'early' }).map(({ code }) => code))]
}

interface Judged {
  text: string
  wanted: RuleCode[]
  found: RuleCode[]
}

const judge = (sentences: readonly Labelled[], language: Language): Judged[] =>
  sentences.map(([text, place, ...wanted]) => ({ text, wanted, found: foundIn(text, place, language) }))

/** Of all that was found, how much a reader found too; of all that a reader found, how much was found; alarms at nothing. */
function figures(judged: readonly Judged[]) {
  const count = (of: (one: Judged) => number) => judged.reduce((sum, one) => sum + of(one), 0)
  const hits = count(({ wanted, found }) => found.filter((code) => wanted.includes(code)).length)
  return {
    precision: hits / count(({ found }) => found.length),
    recall: hits / count(({ wanted }) => wanted.length),
    innocent: count(({ wanted }) => (wanted.length === 0 ? 1 : 0)),
    alarms: count(({ wanted, found }) => (wanted.length === 0 && found.length > 0 ? 1 : 0)),
  }
}

describe('the checks, on sentences that were judged by a reader', () => {
  it('are measured on more than four hundred, a third of them with nothing wrong', () => {
    const all = [...judge(labelled.fr, 'fr'), ...judge(labelled.en, 'en')]
    expect(all.length).toBeGreaterThan(400)
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    expect(figures(all).innocent / all.length).toBeGreaterThan(0.33)
  })

  it.each(['fr', 'en'] as const)('find nearly all of it and little else: %s', (language) => {
    const { precision, recall, alarms, innocent } = figures(judge(labelled[language], language))
    expect(precision).toBeGreaterThan(0.965)
    expect(recall).toBeGreaterThan(0.98)
    expect(alarms / innocent).toBeLessThan(0.025)
  })

  it.each(['fr', 'en'] as const)('find most of what they were not made for, and cry wolf seldom: %s', (language) => {
    const { precision, recall, alarms, innocent } = figures(judge(unseen[language], language))
    expect(precision).toBeGreaterThan(0.95)
    expect(recall).toBeGreaterThan(0.72)
    expect(alarms / innocent).toBeLessThan(0.07)
  })

  it.each(['fr', 'en'] as const)('keep apart what stands near the line: %s', (language) => {
    const { precision, recall, alarms } = figures(judge(near[language], language))
    expect(precision).toBeGreaterThan(0.95)
    expect(recall).toBeGreaterThan(0.95)
    expect(alarms).toBeLessThan(2)
  })

  it('find each kind of fault in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      const found = new Set(judge(labelled[language], language).flatMap((one) => one.found))
      expect([...found].sort()).toEqual(
        [...new Set(labelled[language].flatMap(([, , ...wanted]) => wanted as RuleCode[]))].sort(),
      )
      expect(found.size).toBe(14)
    }
  })
})
