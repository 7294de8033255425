/** What is wrong with a strategy somebody writes, and the days it gives for an invoice: said while it is being written. */

import { later } from '../../calendar/days.ts'
import { workingDayFrom } from '../../calendar/working-days.ts'
import type { Client, Invoice } from '../../records/cards.ts'
import type { Day } from '../../records/primitives.ts'
import type { ChannelRule, StrategyStep } from '../../records/strategy.ts'
import type { Settings } from '../settings.ts'
import { HAND_OVER_DAYS, stepDays } from './steps.ts'
import { tones } from './strategy.ts'

export const MAX_STEPS = 24

/** An error keeps the strategy from being saved; a warning is shown and left to the person. */
const severities = {
  'no-steps': 'error',
  'too-many': 'error',
  'same-key': 'error',
  'previous-first': 'error',
  'same-day': 'error',
  order: 'error',
  'milder-tone-after': 'error',
  'preventive-after-due': 'error',
  'reminder-before-due': 'error',
  'hand-over-last': 'error',
  'second-same': 'error',
  'calls-only': 'error',
  'formal-spoken': 'warning',
  'formal-without-reminder': 'warning',
  'hand-over-without-notice': 'warning',
  'hand-over-too-soon': 'warning',
  'same-channel': 'warning',
  /** Said by `words/templates/of-step.ts`, which knows the templates. */
  'template-gone': 'warning',
  'template-elsewhere': 'warning',
} as const

export type StrategyIssueCode = keyof typeof severities

export interface StrategyIssue {
  code: StrategyIssueCode
  severity: 'error' | 'warning'
  /** Place of the step it is about, from 0; `null` for the strategy as a whole. */
  at: number | null
}

type Steps = readonly StrategyStep[]
type Found = StrategyIssueCode | false | undefined

const issue = (code: StrategyIssueCode, at: number | null): StrategyIssue => ({ code, severity: severities[code], at })

/** Everything wrong with it, in the order of its steps; empty when there is nothing to say. */
export function checkStrategy({ steps }: { steps: Steps }): StrategyIssue[] {
  if (!steps.length) return [issue('no-steps', null)]
  const whole: Found[] = [steps.length > MAX_STEPS && 'too-many', isAlwaysTheSame(steps) && 'same-channel']
  return [...steps.flatMap((step, at) => asIssues(checkStep(step, at, steps), at)), ...asIssues(whole, null)]
}

function asIssues(found: readonly Found[], at: number | null): StrategyIssue[] {
  return found.flatMap((code) => (code ? [issue(code, at)] : []))
}

function checkStep(step: StrategyStep, at: number, steps: Steps): Found[] {
  const before = steps.slice(0, at)
  return [
    at === 0 && step.anchor === 'previous' && 'previous-first',
    before.some(({ key }) => key === step.key) && 'same-key',
    checkPlace(step, before),
    before.some(({ tone }) => tones.indexOf(tone) > tones.indexOf(step.tone)) && 'milder-tone-after',
    isPreventiveLate(step, before) && 'preventive-after-due',
    step.anchor === 'due' && step.offset <= 0 && step.stage !== 'preventive' && 'reminder-before-due',
    before.some(({ stage }) => stage === 'hand-over') && 'hand-over-last',
    step.second === step.channel && 'second-same',
    step.callsUpTo !== undefined && step.channel !== 'call' && 'calls-only',
    ...checkEscalation(step, before),
  ]
}

/** Steps come in the order of their days, as far as that can be told without an invoice. */
function checkPlace({ anchor, offset }: StrategyStep, before: Steps): Found {
  if (anchor === 'previous') return offset < 0 ? 'order' : offset === 0 && before.length > 0 && 'same-day'
  if (anchor === 'issue' && before.some((one) => one.anchor === 'due' && one.offset >= 0)) return 'order'
  const last = before.findLast((one) => one.anchor === anchor)
  if (!last) return undefined
  // Steps counted from the one before push on: what follows them comes after their sum.
  const reached = before.slice(before.indexOf(last) + 1).reduce((sum, one) => sum + pushed(one), last.offset)
  return offset < reached ? 'order' : offset === reached && 'same-day'
}

const pushed = ({ anchor, offset }: StrategyStep) => (anchor === 'previous' ? Math.max(offset, 0) : 0)

function isPreventiveLate({ stage, anchor, offset }: StrategyStep, before: Steps): boolean {
  if (stage !== 'preventive') return false
  return (anchor === 'due' && offset >= 0) || before.some((one) => one.stage !== 'preventive')
}

const spoken: readonly ChannelRule[] = ['call', 'voicemail', 'visit', 'note']
const isWritten = ({ channel, second }: StrategyStep) =>
  !spoken.includes(channel) || (second !== undefined && !spoken.includes(second))

/**
 * C99 and C102: nothing grave without a written reminder before it, no agency before a formal notice and thirty days.
 * C. civ. art. 1344: a formal notice is an act that plainly calls on the debtor to pay (field study 3.3, quality H, read
 * 2026-11-21); said aloud it cannot be shown afterwards.
 */
function checkEscalation(step: StrategyStep, before: Steps): Found[] {
  if (step.stage === 'formal-notice') {
    const reminded = before.some((one) => one.stage !== 'preventive' && isWritten(one))
    return [!isWritten(step) && 'formal-spoken', !reminded && 'formal-without-reminder']
  }
  if (step.stage !== 'hand-over') return []
  return [
    !before.some(({ stage }) => stage === 'formal-notice') && 'hand-over-without-notice',
    step.anchor === 'due' && step.offset < HAND_OVER_DAYS && 'hand-over-too-soon',
  ]
}

/** C51: the method varies from one reminder to the next; a rule such as "another than last time" varies by itself. */
function isAlwaysTheSame(steps: Steps): boolean {
  const reminders = steps.filter(({ stage }) => stage === 'friendly' || stage === 'firm')
  const [first] = reminders
  const fixed: readonly ChannelRule[] = ['call', 'sms', 'email', 'messenger', 'letter', 'visit']
  return reminders.length > 2 && !!first && fixed.includes(first.channel) && reminders.every(like(first))
}

const like =
  ({ channel }: StrategyStep) =>
  (other: StrategyStep) =>
    other.channel === channel && other.second === undefined

export interface Example {
  issuedOn: Day
  dueOn: Day
  /** Days of grace of the client: they shift what comes after the due date. */
  graceDays?: number
}

export interface PreviewStep {
  step: StrategyStep
  /** The working day it falls on; `null` for a preventive step that has none between the issue and the due date. */
  on: Day | null
  /**
   * Why it is not made for this invoice. `after-due`: there is no time for it between the issue and the due date;
   * `overtaken`: a later step falls on the same day and takes its place.
   */
  leftOut: 'after-due' | 'overtaken' | null
}

/** The steps of a strategy with their days for one invoice, if nothing is paid, promised or said in the meantime. */
export function previewDays({ steps }: { steps: Steps }, example: Example, settings: Settings): PreviewStep[] {
  const days = stepDays({ key: 'example', steps }, invoiceOf(example), { client: clientOf(example), settings })
  const first = workingDayFrom(example.issuedOn, settings)
  let next: Day | null = null
  return steps
    .map((step, at) => ({ step, on: notBefore(first, days[at]) }))
    .toReversed()
    .map(({ step, on }): PreviewStep => {
      if (!on) return { step, on, leftOut: 'after-due' }
      if (next && on >= next) return { step, on, leftOut: 'overtaken' }
      next = on
      return { step, on, leftOut: null }
    })
    .toReversed()
}

const notBefore = (first: Day, day: Day | null | undefined): Day | null => (day ? later(first, day) : null)

const invoiceOf = ({ issuedOn, dueOn }: Example): { invoice: Invoice; dueOn: Day } => ({
  dueOn,
  invoice: { id: '', clientId: '', number: '', issuedOn, dueOn, amount: 1, currency: 'EUR', source: 'manual' },
})

const clientOf = ({ graceDays = 0 }: Example): Client => ({
  id: '',
  creditorId: '',
  name: '',
  kind: 'unknown',
  graceDays,
})
