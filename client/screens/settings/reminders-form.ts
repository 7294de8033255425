/** The settings of reminders as texts of a form: what is wrong with them, and what of them was changed. */
import type { Settings } from '../../../server/domain/dunning/settings.ts'
import type { HolidayRegion, Weekday, Workspace } from '../../../server/domain/records/cards.ts'
import { wholeNumber } from '../strategies/whole-number.ts'

export type ReminderTexts = Record<keyof Settings, string>
export type NumberName = 'talkGapDays' | 'attemptsPerWeek' | 'bankCheckDays' | 'promiseDays'

/** Those of the record. */
export const limits: Record<NumberName, { min: number; max: number }> = {
  talkGapDays: { min: 0, max: 90 },
  attemptsPerWeek: { min: 1, max: 50 },
  bankCheckDays: { min: 1, max: 90 },
  promiseDays: { min: 1, max: 365 },
}
const numberNames = Object.keys(limits) as NumberName[]

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

export const regions: readonly HolidayRegion[] = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
  'none',
]

export function textsOf(settings: Settings): ReminderTexts {
  return {
    workingDays: [...settings.workingDays].sort().join(''),
    opensAt: settings.opensAt,
    closesAt: settings.closesAt,
    holidays: settings.holidays,
    talkGapDays: String(settings.talkGapDays),
    attemptsPerWeek: String(settings.attemptsPerWeek),
    bankCheckDays: String(settings.bankCheckDays),
    promiseDays: String(settings.promiseDays),
    defaultStrategy: settings.defaultStrategy,
  }
}

/** The fields that cannot be saved as they are. */
export function problemsOf(texts: ReminderTexts): Partial<Record<keyof Settings, true>> {
  const problems: Partial<Record<keyof Settings, true>> = {}
  if (!texts.workingDays) problems.workingDays = true
  if (texts.opensAt >= texts.closesAt) problems.closesAt = true
  for (const name of numberNames) if (numberIn(texts, name) === null) problems[name] = true
  return problems
}

const numberIn = (texts: ReminderTexts, name: NumberName) =>
  wholeNumber(texts[name], limits[name].min, limits[name].max)

type Fields = { [F in keyof Settings]?: Workspace[F] }

/** What was changed, and nothing else: a setting left alone here goes on following the product or another device. */
export function reminderPatch(texts: ReminderTexts, start: ReminderTexts): Fields {
  const values: Fields = {
    workingDays: [...texts.workingDays].map((one) => Number(one) as Weekday),
    opensAt: texts.opensAt,
    closesAt: texts.closesAt,
    holidays: texts.holidays as HolidayRegion,
    defaultStrategy: texts.defaultStrategy,
  }
  for (const name of numberNames) values[name] = numberIn(texts, name) ?? undefined
  const changed = Object.entries(values).filter(([name]) => {
    const field = name as keyof Settings
    return texts[field].trim() !== start[field]
  })
  return Object.fromEntries(changed)
}
