/** What a call quotes beyond a message: the last word, what comes next and when, the contested part, who is asked for. */
import { addDays } from '../../calendar/days.ts'
import { workingDayFrom } from '../../calendar/working-days.ts'
import type { CaseFacts, CasePlan, Money } from '../../dunning/case.ts'
import { settingsOf } from '../../dunning/settings.ts'
import { roundBelow } from '../../ledger/round-sums.ts'
import type { Contact } from '../../records/cards.ts'
import type { Payment } from '../../records/facts.ts'
import type { Day } from '../../records/primitives.ts'
import { fill, type Values } from '../fill.ts'
import { dayText, moneyText, totalText } from '../format.ts'
import { frames, type Subject, valuesOf, whoOf } from '../values.ts'
import { isThirdPerson, type LastWord, lastWordOf } from './choose.ts'
import { scriptWords } from './words.ts'

/** What was heard in the call so far, as far as a sentence quotes it. */
export interface Agreed {
  on?: Day
  amount?: Money
  method?: Payment['method']
}

export interface CallFacts {
  last: LastWord | null
  /** The day on which the plan proposes a formal notice if nothing happens; never announced when it does not. */
  noticeOn: Day | null
  /** Something is contested, and this much of what is late is not. */
  undisputed: Money[]
  /** A first payment small enough to be possible. */
  deposit: Money | null
  /** Whom to ask for when somebody else answers. */
  wanted: Contact | null
}

/** Nothing known of the case: for reading a script over. */
export const noCall: CallFacts = { last: null, noticeOn: null, undisputed: [], deposit: null, wanted: null }

/** How far ahead the plan is looked at for a formal notice. */
const STEPS = 8

/** One tenth of what is late, as people say sums. */
function depositOf({ overdue, due }: CasePlan['state']): Money | null {
  const whole = overdue[0] ?? due[0]
  if (!whole) return null
  const amount = roundBelow(Math.floor(whole.amount / 5), 1)[0]
  return amount ? { currency: whole.currency, amount } : null
}

export function callFacts(facts: CaseFacts, plan: CasePlan, today: Day): CallFacts {
  const notice = plan.ahead(STEPS).find(({ stage, dueOn }) => stage === 'formal-notice' && dueOn > today)
  return {
    last: lastWordOf(facts, plan),
    noticeOn: notice?.dueOn ?? null,
    undisputed: plan.state.disputed.length > 0 ? plan.state.overdue.filter(({ amount }) => amount > 0) : [],
    deposit: depositOf(plan.state),
    wanted: facts.contacts.find((one) => !isThirdPerson(one) && one.lastName) ?? null,
  }
}

/** `discreet`: what is said may be heard by anybody, and whom it is for must not tell what it is about. */
export function callValues(subject: Subject, call: CallFacts, agreed: Agreed, discreet = false): Values {
  const { language } = subject
  const date = (on: Day | null | undefined) => (on ? dayText(on, language) : '')
  const checkOn = agreed.on && workingDayFrom(addDays(agreed.on, 1), settingsOf(subject.workspace))
  return {
    ...valuesOf(subject),
    lastOn: date(call.last?.on),
    noticeOn: date(call.noticeOn),
    undisputed: totalText(call.undisputed, language),
    deposit: call.deposit ? moneyText(call.deposit, language) : '',
    wanted: askedFor({ ...subject, contact: call.wanted }),
    ...(discreet && { who: askedFor(subject) }),
    agreed: agreedText(agreed, subject),
    checkOn: date(checkOn),
  }
}

/** By name; a business without a known name by its accounts. */
const askedFor = (subject: Subject): string =>
  subject.contact?.lastName || subject.contact?.firstName || subject.client.kind === 'consumer'
    ? whoOf(subject)
    : scriptWords[subject.language].desk

/** "500,00 € le 30 novembre 2026 par virement", as far as it is known; empty when nothing was agreed. */
function agreedText({ on, amount, method }: Agreed, { language }: Subject): string {
  const words = scriptWords[language].agreed
  const template = amount && on ? words.both : on ? words.day : amount ? words.sum : ''
  const values = {
    sum: amount ? moneyText(amount, language) : '',
    on: on ? dayText(on, language) : '',
    method: method ? frames[language].methods[method] : '',
  }
  const filled = fill(template, values, 'vous')
  return filled.ok ? filled.text : ''
}
