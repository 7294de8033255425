/** Guards of the moment: how lately somebody was reached, how often tried, the day, the hour, the look at the bank. */

import { addDays, dayIn, daysBetween, later } from '../../calendar/days.ts'
import { holidayOf } from '../../calendar/holidays.ts'
import { isWorkingDay } from '../../calendar/working-days.ts'
import { hoursFor, isWithinHours, wallTimeIn } from '../../calendar/working-hours.ts'
import { chaseable } from '../../ledger/invoices.ts'
import type { Channel, Day, Id } from '../../records/primitives.ts'
import type { CasePlan, InvoiceState, Reason } from '../case.ts'
import type { Exchange } from '../exchanges.ts'
import type { GuardOf, Weight } from './guard.ts'
import type { Scene } from './guards.ts'

/** A week is any seven days, not the one of the calendar. */
const WEEK = 7

/** What the client is waiting for, or was told to expect: it may come before the gap is over. */
const expected: readonly Reason['code'][] = [
  // The client agreed to that moment.
  'callback',
  // An answer is due: to a dispute, to what was sent again, to what was said about a payment or a decision.
  'check-payment',
  'not-received',
  'resent',
  'returned',
  'dispute-answer',
  'follow-up',
  'refused',
  // A word was given and not kept, or is due tomorrow.
  'promise-broken',
  'promise-tomorrow',
  'instalment-missed',
  'formal-notice-expired',
]

function isExpected({ action }: CasePlan): boolean {
  if (!action) return false
  const { reason } = action
  return expected.includes(reason.code) || (reason.code === 'formal-notice' && reason.because !== 'late')
}

/** The client came back by themselves since: answering is no reminder. */
const cameBack = (exchanges: readonly Exchange[], since: Exchange): boolean =>
  exchanges.some(({ fact }) => fact.direction === 'in' && fact.channel !== 'note' && fact.at > since.fact.at)

/**
 * Fewer than `talkGapDays` since somebody was reached or written to. Not counted: what the client expects (a callback, an
 * answer, a broken promise) and an answer to somebody who came back by themselves; what they say first starts no gap.
 */
function tooSoonAfterTalk({ facts, plan, act, exchanges }: Scene): GuardOf<'too-soon-after-talk'> | null {
  const last = exchanges.findLast(({ fact, counts }) => fact.direction === 'out' && counts === 'made')
  if (!last || daysBetween(last.day, act.today) >= facts.settings.talkGapDays) return null
  if (isExpected(plan) || cameBack(exchanges, last)) return null
  const until = addDays(last.day, facts.settings.talkGapDays)
  return { code: 'too-soon-after-talk', weight: 'asks', on: last.day, channel: last.fact.channel, until }
}

/** Contacts and attempts of the last seven days, this one not counted; an agreed callback is no attempt too many. */
function tooManyAttempts({ facts, plan, act, exchanges }: Scene): GuardOf<'too-many-attempts'> | null {
  const from = addDays(act.today, 1 - WEEK)
  const most = facts.settings.attemptsPerWeek
  const count = exchanges.filter(
    ({ fact, counts, day }) => fact.direction === 'out' && counts !== 'none' && day >= from && day <= act.today,
  ).length
  if (count < most || plan.action?.reason.code === 'callback') return null
  return { code: 'too-many-attempts', weight: 'asks', count, most }
}

export const frequency = [tooSoonAfterTalk, tooManyAttempts]

/** What rings or knocks disturbs; an e-mail waits to be read, so its hour is only mentioned; a letter comes days later. */
function disturbance(channel: Channel): Weight | null {
  if (channel === 'email') return 'tells'
  return channel === 'letter' || channel === 'registered-letter' ? null : 'asks'
}

/** The client chose the moment. */
const isAgreed = ({ plan }: Scene): boolean => plan.action?.reason.code === 'callback' && plan.action.reason.reached

function dayOff(scene: Scene): GuardOf<'day-off'> | null {
  const { facts, act } = scene
  const weight = disturbance(act.channel)
  if (!weight || isWorkingDay(act.today, facts.settings) || isAgreed(scene)) return null
  return { code: 'day-off', weight, holiday: holidayOf(act.today, facts.settings.holidays) }
}

function outsideHours(scene: Scene): GuardOf<'outside-hours'> | null {
  const { facts, act } = scene
  const { settings, client, timeZone } = facts
  const weight = disturbance(act.channel)
  const time = wallTimeIn(act.now, timeZone)
  if (!weight || isWithinHours(time, settings, client.kind) || isAgreed(scene)) return null
  const hours = hoursFor(settings, client.kind)
  return { code: 'outside-hours', weight, time, hours, consumer: client.kind === 'consumer' }
}

export const byTheClock = [dayOff, outsideHours]

const lateNow = ({ state }: CasePlan): InvoiceState[] =>
  state.open.filter((one) => one.daysLate > 0 && chaseable(one) > 0)

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/

/** An id tells when its record was made (UUIDv7 begins with the time). */
function madeOn(id: Id, timeZone: string): Day | null {
  if (!V7.test(id)) return null
  const at = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  return at < 8.64e15 ? dayIn(new Date(at).toISOString(), timeZone) : null
}

/** What is known of the account, and how long a look at it is good for. */
export interface BankLook {
  bankCheckedOn: Day | null
  timeZone: string
  days: number
  today: Day
}

/** The last day on which this invoice was known to be unpaid: a look at the bank, or the day it was entered as open. */
function knownUnpaidOn({ invoice }: InvoiceState, { bankCheckedOn, timeZone }: BankLook): Day | null {
  const entered = madeOn(invoice.id, timeZone)
  return bankCheckedOn && entered ? later(bankCheckedOn, entered) : (bankCheckedOn ?? entered)
}

/** True when something late of this case may have been paid without anybody having looked. */
export function isLookTooOld(plan: CasePlan, look: BankLook): boolean {
  return lateNow(plan).some((one) => {
    const known = knownUnpaidOn(one, look)
    return known === null || daysBetween(known, look.today) > look.days
  })
}

/**
 * Nobody is reminded of what they may have paid: the account is looked at before (C29; field study 2.3, point 2). A look is
 * good for `bankCheckDays`.
 */
export function bankLook({ facts, plan, act }: Scene): GuardOf<'bank-not-checked'> | null {
  const { bankCheckedOn, timeZone, settings } = facts
  const days = settings.bankCheckDays
  const old = isLookTooOld(plan, { bankCheckedOn, timeZone, days, today: act.today })
  return old ? { code: 'bank-not-checked', weight: 'asks', on: bankCheckedOn, days } : null
}

/** So many days late without an exchange for as long: the chances fall with age (C54, C61; a product choice). */
const FORGOTTEN_DAYS = 30

export function tooLate({ plan, act, exchanges }: Scene): GuardOf<'too-late'> | null {
  const daysLate = Math.max(0, ...lateNow(plan).map((one) => one.daysLate))
  const last = exchanges.findLast(({ counts, rule }) => counts !== 'none' || rule !== null)
  const since = last?.day ?? null
  if (daysLate <= FORGOTTEN_DAYS || (since && daysBetween(since, act.today) <= FORGOTTEN_DAYS)) return null
  return { code: 'too-late', weight: 'tells', daysLate, since }
}
