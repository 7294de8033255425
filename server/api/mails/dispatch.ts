/**
 * Sends the approved e-mails whose hour has come. Each is leased, looked at once more on the data of this moment, noted as
 * being handed over, handed over, and its end recorded. A crash before the note repeats nothing but the look; one after it
 * leaves an e-mail of which nobody knows whether it left, and that is what the phone is told: it is never sent twice.
 */
import { dayIn } from '../../domain/calendar/days.ts'
import { type HeldBack, heldBack, leavesAt } from '../../domain/dunning/automatic.ts'
import { commonOf, factsOf, workspaceIn } from '../../domain/dunning/gather.ts'
import type { Mail } from '../../domain/records/mails.ts'
import { type Rpc, RpcError } from '../reminders/rpc.ts'
import { openAccount } from './account.ts'
import { openDesk, type Seen } from './desk.ts'
import type { MailEnvironment } from './environment.ts'
import { type MailOutcome, mutationOf } from './outcome.ts'
import { askMails, type LeasedMail } from './rpc.ts'
import type { MailAccount, Submitted } from './submit.ts'

/** How many e-mails of this call ended how. */
export interface MailTally {
  sent: number
  heldBack: number
  failed: number
  uncertain: number
  later: number
  /** Of which something here went wrong: tried again when the lease has run out. */
  faults: number
}

export interface MailDispatch {
  rpc: Rpc
  mails: MailEnvironment
  now: () => number
  /** True when nothing more is to be begun. */
  ending?: () => boolean
}

/** So many a call: the next one goes on where this one ended. */
const AT_MOST = 100
/** The slowest mail server takes half of it. */
const LEASE_SECONDS = 180
/** A workspace that changes under each look is busy: its e-mail comes next time. */
const LOOKS = 3
const MINUTE = 60_000
/** Until the next attempt when a mail server asks to come back; after the last one it is given up. */
const PAUSES = [2, 10, 30, 60, 120].map((minutes) => minutes * MINUTE)

export async function dispatchMails({ rpc, mails, now, ending = () => false }: MailDispatch): Promise<MailTally> {
  const tally: MailTally = { sent: 0, heldBack: 0, failed: 0, uncertain: 0, later: 0, faults: 0 }
  const desk = openDesk(rpc)
  /** A mail server that refused a password would lock the account after some more. */
  const refused = new Map<string, Submitted>()
  const instant = () => new Date(now()).toISOString()
  // One after the other: of two e-mails to one debtor the second must see that the first has left.
  for (let count = 0; count < AT_MOST && !ending(); count++) {
    const taken = await askMails(rpc, 'mail_lease', { now: instant(), limit: 1, seconds: LEASE_SECONDS })
    const [one] = taken.mails
    if (!one) break
    // One workspace that cannot be read must not keep the e-mails of the others.
    await bring(one).catch(() => {
      tally.faults++
    })
  }
  return tally

  async function bring(leased: LeasedMail): Promise<void> {
    if (leased.state === 'handing-over') return end(leased, { state: 'uncertain' })
    const account = await openAccount(rpc, mails.sealing, leased)
    if (!account) return end(leased, { state: 'held-back', why: 'no-account' })
    for (let look = 0; look < LOOKS; look++) {
      const found = await lookAt(leased)
      if (found === 'lost') return
      if (found === 'go') return conclude(leased, await submit(leased, account))
      if (found === 'taken-back') return void (await askMails(rpc, 'mail_done', held(leased)))
      if (found !== 'look-again') {
        if (typeof found === 'object') return later(leased, found.notBefore)
        return end(leased, { state: 'held-back', why: found })
      }
      desk.forget()
    }
    return later(leased, now() + MINUTE)
  }

  /** Whether it goes now, on the data of this moment; when it does, that is noted. */
  async function lookAt(leased: LeasedMail): Promise<Look> {
    const seen = await desk.read(leased.workspace, leased.user).catch(whenNoMember)
    if (!seen) return 'no-account'
    if (seen.records.isVoided(leased.mail)) return 'taken-back'
    const against = objection(seen, leased.mail)
    if (against) return against
    const answer = await askMails(rpc, 'mail_hand_over', {
      ...held(leased),
      version: seen.head,
      now: instant(),
      seconds: LEASE_SECONDS,
    })
    return answer.may
  }

  function objection({ records }: Seen, mail: Mail): HeldBack | { notBefore: number } | null {
    const workspace = workspaceIn(records)
    if (!workspace) return 'case-gone'
    const at = instant()
    const shared = { workspace, common: commonOf(records, workspace), today: dayIn(at, workspace.timeZone) }
    const facts = factsOf(records, shared, mail.clientId)
    if (!facts) return 'case-gone'
    // The workspace may have moved to another time zone since.
    const notBefore = Date.parse(leavesAt(mail, workspace.timeZone))
    return now() < notBefore ? { notBefore } : heldBack(mail, facts, at)
  }

  async function submit({ workspace, mail }: LeasedMail, account: MailAccount): Promise<Submitted> {
    const key = JSON.stringify(account)
    const known = refused.get(key)
    if (known) return known
    const files =
      (await mails.filesOf?.(
        workspace,
        mail.claims.map(({ invoiceId }) => invoiceId),
      )) ?? []
    const { to, subject, text } = mail
    const submitted = await mails.submit(account, { messageId: messageIdOf(mail, account), to, subject, text, files })
    if (submitted.result === 'refused' && submitted.why === 'sign-in') refused.set(key, submitted)
    return submitted
  }

  async function conclude(leased: LeasedMail, submitted: Submitted): Promise<void> {
    if (submitted.result === 'sent') return end(leased, { state: 'sent', answer: submitted.answer })
    if (submitted.result === 'uncertain') return end(leased, { state: 'uncertain' })
    const pause = PAUSES[leased.attempts]
    if (submitted.result === 'later' && pause) return later(leased, now() + pause)
    return end(leased, { state: 'failed', why: submitted.why, answer: submitted.answer })
  }

  async function end(leased: LeasedMail, outcome: MailOutcome): Promise<void> {
    const mutation = mutationOf(leased.mail, outcome, now())
    const { kept, version } = await askMails(rpc, 'mail_done', { ...held(leased), mutation })
    if (!kept || !version) return desk.forget()
    desk.wrote(leased.workspace, leased.user, mutation, version)
    tally[outcome.state === 'held-back' ? 'heldBack' : outcome.state]++
  }

  async function later(leased: LeasedMail, at: number): Promise<void> {
    await askMails(rpc, 'mail_done', { ...held(leased), nextAt: new Date(at).toISOString() })
    tally.later++
  }
}

type Look = HeldBack | { notBefore: number } | 'go' | 'lost' | 'look-again' | 'taken-back'

const held = ({ workspace, mail, lease }: LeasedMail) => ({ workspace, mail: mail.id, lease })

/** Who left the workspace sees nothing of it, and nothing leaves in his name. */
function whenNoMember(error: unknown): null {
  if (error instanceof RpcError && error.code === '42501') return null
  throw error
}

/** Named after the record, in the domain of the sender: the same however often it is handed over. */
const messageIdOf = ({ id }: Mail, { fromAddress }: MailAccount): string => `<${id}@${fromAddress.split('@').at(-1)}>`
