/** What a workspace decided about reminders, with the defaults of the product where it decided nothing. */
import type { HolidayRegion, Weekday, Workspace } from '../records/cards.ts'
import type { WallTime } from '../records/primitives.ts'

export interface Settings {
  /** ISO days of the week on which reminders fall, Monday is 1. */
  workingDays: readonly Weekday[]
  /** Debtors are contacted from `opensAt`, included, to `closesAt`, excluded. */
  opensAt: WallTime
  closesAt: WallTime
  /** Whose public holidays are days off. */
  holidays: HolidayRegion
  /** Days between two talks or messages with the same debtor. */
  talkGapDays: number
  /** Attempts at the same debtor in any seven days. */
  attemptsPerWeek: number
  /** A look at the bank counts for so many days. */
  bankCheckDays: number
  /** A promise further away than this is asked about. */
  promiseDays: number
  /** Key of a ready-made strategy or id of an own one. */
  defaultStrategy: string
}

/** A product choice, not law: no rule of French law sets hours or a frequency for one's own claims (field study, 3.8). */
export const defaultSettings: Settings = {
  workingDays: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '19:00',
  holidays: 'none',
  talkGapDays: 7,
  attemptsPerWeek: 3,
  bankCheckDays: 3,
  promiseDays: 15,
  defaultStrategy: 'standard',
}

/** A workspace in France keeps the holidays of metropolitan France unless it chose others. */
export function settingsOf(workspace: Partial<Workspace>): Settings {
  const holidays = workspace.holidays ?? (workspace.country === 'FR' ? 'metropole' : 'none')
  return {
    workingDays: workspace.workingDays ?? defaultSettings.workingDays,
    opensAt: workspace.opensAt ?? defaultSettings.opensAt,
    closesAt: workspace.closesAt ?? defaultSettings.closesAt,
    holidays,
    talkGapDays: workspace.talkGapDays ?? defaultSettings.talkGapDays,
    attemptsPerWeek: workspace.attemptsPerWeek ?? defaultSettings.attemptsPerWeek,
    bankCheckDays: workspace.bankCheckDays ?? defaultSettings.bankCheckDays,
    promiseDays: workspace.promiseDays ?? defaultSettings.promiseDays,
    defaultStrategy: workspace.defaultStrategy ?? defaultSettings.defaultStrategy,
  }
}
