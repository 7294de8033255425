/** One round of the dispatcher: looks where something may be due, hands over what is, and forgets what is long past. */
import { type FileTally, forgetStalled, tendFiles } from '../files/tend.ts'
import { sendDigests } from '../mails/digest.ts'
import { dispatchMails, type MailTally } from '../mails/dispatch.ts'
import type { ReminderEnvironment } from './environment.ts'
import { lookAround } from './look.ts'
import type { Pace } from './pace.ts'
import { ask } from './rpc.ts'
import { sendDue } from './send.ts'

export interface Tally {
  /** Workspaces looked at, and those where that failed: they are tried again later. */
  looked: number
  failed: number
  /** Reminders found due. */
  planned: number
  /** Messages taken by a push service or, as a digest, by a mail server. */
  sent: number
  /** Subscriptions that are no more. */
  gone: number
  /** Messages to be tried again. */
  later: number
  /** Messages refused, or tried too often. */
  givenUp: number
  /** Messages nobody took while they were of use. */
  expired: number
  /** Approved e-mails by how they ended, where they leave from here. */
  mails?: MailTally
  /** Files brought to the object store or removed from it, where there is one. */
  files?: FileTally
}

export interface Round {
  /** Milliseconds since 1970. */
  now: () => number
  pace: Pace
  /** True when nothing more is to be begun. */
  ending?: () => boolean
}

const DAY = 86_400_000
/** Deleted by one question: an embedded database serves nobody else meanwhile. */
const PURGED_AT_ONCE = 500

export async function dispatch(environment: ReminderEnvironment, round: Round): Promise<Tally> {
  const { now, pace, ending = () => false } = round
  const tally: Tally = { looked: 0, failed: 0, planned: 0, sent: 0, gone: 0, later: 0, givenUp: 0, expired: 0 }
  const end = now() + pace.budget
  // In turn, so that who was looked at first is told before the last one is looked at.
  for (let more = true; more && !ending() && now() < end; ) {
    const looked = await lookAround(environment, now, pace, tally)
    const sent = await sendDue(environment, now, pace, tally)
    more = looked || sent
  }
  const { mails, files, rpc } = environment
  if (mails) {
    tally.mails = await dispatchMails({ rpc, mails, now, ending })
    tally.sent += await sendDigests({ rpc, mails, now })
  }
  if (files) await forgetStalled(rpc, now())
  if (files?.store) tally.files = await tendFiles(rpc, files, ending)
  const before = new Date(now() - pace.keepDays * DAY).toISOString()
  await ask(environment.rpc, 'reminders_purge', { before, limit: PURGED_AT_ONCE })
  return tally
}
