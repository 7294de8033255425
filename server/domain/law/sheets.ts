/** The law sheets: which there are, the texts they rest on, when these were read and how well. Their words are the screen's. */
import type { ClientKind } from '../records/cards.ts'
import type { GuardCode } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'
import type { LimitationArticle } from './limitation.ts'

/** `high`: several agreeing sources or the text itself; `medium`: commentaries; `low`: to be checked before relying on it. */
export type Confidence = 'high' | 'medium' | 'low'

export interface Sheet {
  /** As French law is cited, in any language. None where it is a choice of the product and no rule of law. */
  sources: readonly string[]
  readOn: Day
  confidence: Confidence
}

const READ = '2026-11-21'
const sheet = (confidence: Confidence, ...sources: string[]): Sheet => ({ sources, readOn: READ, confidence })

export const sheets = {
  // What runs out
  'limitation-business': sheet('high', 'C. com. art. L110-4', 'C. civ. art. 2224'),
  'limitation-consumer': sheet('high', 'C. conso. art. L218-2'),
  'limitation-transport': sheet('high', 'C. com. art. L133-6'),
  'limitation-public': sheet('high', 'Loi n° 68-1250 du 31 décembre 1968, art. 1 et 2'),
  interruption: sheet(
    'high',
    'C. civ. art. 2231, 2240, 2241 et 2244',
    'Cass. com. 18 mai 2022, n° 20-23.204',
    'Cass. com. 26 févr. 2020, n° 18-25.036',
  ),
  'formal-notice': sheet('high', 'C. civ. art. 1344, 1344-1 et 1231-6', 'C. com. art. L441-10'),
  'registered-letter': {
    ...sheet('high', 'Arrêté du 7 février 2007 (CPCE art. R2-1)', 'Cass. 1re civ. 20 janv. 2021, n° 19-20.680'),
    readOn: '2026-11-22',
  },
  'screen-signature': {
    ...sheet(
      'medium',
      'C. civ. art. 1366, 1367, 1375 et 1376',
      'Règlement (UE) n° 910/2014, art. 25',
      'Cass. 1re civ. 28 oct. 2015, n° 14-23.110',
    ),
    readOn: '2026-11-22',
  },
  'late-interest': sheet('medium', 'C. com. art. L441-10 II', 'C. com. art. D441-5', 'C. civ. art. 1343-1'),
  'legal-interest': sheet('high', 'C. civ. art. 1231-6 et 1343-1', 'CMF art. L313-2, L313-3 et D313-1-A'),
  'order-service': sheet('high', 'CPC art. 1411, 641 et 642', 'Décret n° 2026-96 du 16 février 2026'),
  objection: sheet('high', 'CPC art. 1416, 641 et 642'),
  execution: sheet('high', 'Décret n° 2026-96 du 16 février 2026', 'CPC art. 1405 à 1422'),
  'claim-declaration': sheet('high', 'C. com. art. L622-24 et R622-24'),
  relief: sheet('high', 'C. com. art. L622-26'),
  insolvency: sheet('high', 'C. com. art. L622-7, L622-21 et L622-28'),
  'directors-liability': sheet('medium', 'C. com. art. L651-2'),
  'business-sale': sheet('medium', 'C. com. art. L141-14'),

  // The invoice itself
  'payment-terms': sheet('medium', 'C. com. art. L441-10 I et L441-11', 'Décret n° 2015-1484 du 16 novembre 2015'),
  'payment-terms-public': sheet('high', 'CCP art. L2192-10, R2192-10 et R2192-11'),
  'invoice-mentions': sheet('medium', 'C. com. art. L441-9, L441-10 et D441-5'),

  // Ways
  'written-reminder': sheet('high', 'C. civ. art. 1344', 'CPCE art. L111-8'),
  conciliation: sheet('medium', 'CPC art. 750-1', 'Cass. 2e civ., avis, 25 sept. 2025, n° 25-70.013'),
  'small-claims': sheet('high', 'CPCE art. L125-1 et R125-1'),
  'payment-order': sheet('high', 'CPC art. 1405 à 1422', 'Décret n° 2026-96 du 16 février 2026'),
  'interim-payment': sheet('medium', 'CPC art. 835 et 873'),
  'public-interest': sheet('medium', 'CCP art. L2192-12 et suivants', 'CGCT art. L1612-18'),
  'public-prefect': sheet('high', 'CGCT art. L1612-15 et L1612-16'),
  'public-court': sheet('medium', 'CJA art. R541-1'),
  'hand-over': sheet('high', 'CPCE art. L124-1, R124-3 à R124-7'),
  'trade-bill': sheet('high', 'Sénat, proposition de loi n° 187 (2025-2026)'),

  // Before reaching someone
  frequency: sheet('medium', 'C. pénal art. 222-16', 'C. conso. art. L121-6'),
  hours: sheet('high', 'Décret n° 2022-1313'),
  grace: sheet('medium'),
  dispute: sheet('high', 'C. civ. art. 1231-6'),
  promise: sheet('medium'),
  bank: sheet('medium'),
  agent: sheet('medium'),
  'written-only': sheet('medium'),
  'wrong-person': sheet('medium', 'CNIL, délibération n° 2021-130'),
  mandate: sheet('high', 'CPCE art. R124-3'),
} as const satisfies Record<string, Sheet>

export type SheetKey = keyof typeof sheets
export const sheetKeys = Object.keys(sheets) as SheetKey[]

const ofArticle: Record<LimitationArticle, SheetKey> = {
  'L110-4': 'limitation-business',
  'L218-2': 'limitation-consumer',
  'L133-6': 'limitation-transport',
  'loi-68-1250': 'limitation-public',
}

export const sheetOfLimitation = (article: LimitationArticle): SheetKey => ofArticle[article]

const ofGuard: Record<Exclude<GuardCode, 'limitation'>, SheetKey> = {
  'too-soon-after-talk': 'frequency',
  'too-many-attempts': 'frequency',
  'day-off': 'hours',
  'outside-hours': 'hours',
  'too-early': 'grace',
  'too-late': 'grace',
  disputed: 'dispute',
  paused: 'promise',
  'promise-open': 'promise',
  'bank-not-checked': 'bank',
  'written-only': 'written-only',
  'agent-appointed': 'agent',
  'do-not-contact': 'wrong-person',
  'wrong-number': 'wrong-person',
  insolvency: 'insolvency',
  'handed-over': 'hand-over',
  'no-mandate': 'mandate',
  'no-written-reminder': 'written-reminder',
}

/** The sheet that explains a guard; the one about limitation follows the kind of client. */
export function sheetOfGuard(guard: GuardCode, kind: ClientKind): SheetKey {
  if (guard !== 'limitation') return ofGuard[guard]
  return kind === 'consumer' ? 'limitation-consumer' : kind === 'public' ? 'limitation-public' : 'limitation-business'
}
