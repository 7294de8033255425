/** Automatic e-mails: what leaves tomorrow, what was held back, and the mail account they leave through. */
import type { HeldBack } from '../../../server/domain/dunning/automatic.ts'
import type { GuardCode } from '../../../server/domain/records/facts.ts'
import type { Rest } from '../dictionary.ts'
import { formatsFor } from '../formats.ts'
import { journal } from './journal.ts'

const { count, list } = formatsFor('en')
const mails = (n: number) => count(n, { one: 'e-mail', other: 'e-mails' })

/** Why one that was approved did not leave; what the guards say is named by them. */
const heldBack: Record<Exclude<HeldBack, GuardCode>, string> = {
  settled: 'everything is paid',
  'plan-moved': 'the case has changed since: it asks for something else, or for nothing',
  'amount-changed': 'the sum due is no longer the one in the text',
  'address-gone': 'the address is on no card any more, or its reader must not hear of it',
  'day-over': 'the day it was meant for is over',
  'no-account': 'whoever approved it has no mail account set up',
  'case-gone': 'the case is not yours any more',
}

/** What a mail server refuses, and what to do about it. */
const failures: Record<string, string> = {
  'unknown-host': 'There is no such server. Check its name with your provider.',
  'private-host': 'This server is on a private network, where Encaisse sends nothing.',
  unreachable: 'The server does not answer at this port. Check the port and the security you chose.',
  tls: 'The secure connection failed. Try the other kind of security, or check the name of the server.',
  timeout: 'The server did not answer in time. Try again later, or check the port.',
  'sign-in': 'User name or password refused. Some providers want a password made for one app.',
  sender: 'This account may not write from that sender address.',
  recipient: 'The client’s address was refused. Correct it on the card.',
  message: 'The server refused the message.',
  busy: 'The server asked to wait, each time.',
}

const reasons: Record<string, string> = { ...journal.guards, ...failures, ...heldBack }

export const automatic: Rest['automatic'] = {
  title: 'Automatic e-mails',
  why: (code) => reasons[code] ?? code,
  failures,
  states: { sent: 'Sent', 'held-back': 'Held back', failed: 'Not sent', uncertain: 'Maybe sent' },
  told: {
    approved: (on, time) => `Automatic e-mail approved for ${on} at ${time}`,
    sent: 'Automatic e-mail sent',
    'held-back': 'Automatic e-mail held back',
    failed: 'Automatic e-mail not sent',
    uncertain: 'Automatic e-mail, maybe sent',
  },
  leaves: (on, time) => `Leaving ${on} at ${time}`,
  notice: (n) => `${n} automatic ${n === 1 ? 'e-mail' : 'e-mails'} to approve.`,
  leaving: (n, on, time) => `${mails(n)} approved, leaving ${on} at ${time}.`,
  overdue: (n) => `${mails(n)} approved: the hour has passed, and the server has not answered.`,
  passed: 'The hour has passed: the server has not answered yet.',
  noticeOpen: 'See',
  trouble: (n) => `${n} automatic ${n === 1 ? 'e-mail' : 'e-mails'} did not leave.`,
  time: 'Time of leaving',
  timeHint: (zone) => `${zone} time, on working days. Everything is checked again then.`,
  toApprove: 'To approve',
  ready: 'Ready to send',
  blocked: 'Will not leave by themselves',
  blockedText: 'Open the case to decide yourself.',
  waiting: 'Approved, waiting',
  results: 'Recent days',
  approve: (n) => `Approve ${n === 1 ? 'the e-mail' : `the ${mails(n)}`}`,
  approved: (n, on, time) => `${mails(n)} approved, leaving ${on} at ${time}`,
  none: 'Nothing to approve',
  noneText: 'Each automatic e-mail appears here the evening before it leaves. Nothing leaves without your approval.',
  noneElse: 'Nothing else to approve.',
  noneYet: 'No step is automatic',
  noneYetText:
    'In a reminder plan of your own, open a step by e-mail and tick “Automatic e-mail”: the evening before, the e-mail waits here for your approval.',
  strategies: 'See my reminder plans',
  to: (address) => `To ${address}`,
  concerning: (n, sum) => `${count(n, { one: 'invoice', other: 'invoices' })}, ${sum}`,
  attached: (names) => `with ${list([...names])}`,
  read: 'Read',
  close: 'Close',
  byHand: 'Send by hand',
  openCase: 'Open the case',
  takeBack: 'Withdraw',
  takenBack: 'Withdrawn: it will not leave.',
  noAddress: 'No e-mail address.',
  incomplete: 'The message is incomplete.',
  cameBack: 'It came back',
  cameBackText:
    'An e-mail that was accepted may still come back. Encaisse does not read your mailbox: if a delivery failure arrives there, note it here in two taps.',
  cameBackDone: 'Noted: the address needs checking.',
  server: (answer) => `The server said: ${answer}`,
  uncertainText:
    'The connection broke off before the answer. Look at your sent messages; Encaisse will not send it again by itself.',
  byYourself: {
    'no-account':
      'Sending automatically needs an account. Without one, the messages open one after another in your own app.',
    'no-mail': 'Without a mail account set up, the messages open one after another in your own app.',
    untested: 'Your mail has not passed its test yet. Until then, the messages open one after another in your own app.',
  },
  setUp: { 'no-account': 'Create an account', 'no-mail': 'Set up my mail', untested: 'Test my mail' },
  oneByOne: (n) => `Open ${n === 1 ? 'the e-mail' : 'one by one'}`,
  batch: {
    title: 'One after another',
    place: (at, of) => `${at} of ${of}`,
    open: 'Open the e-mail',
    skip: 'Skip',
    end: 'That is all',
    endText: (opened, skipped) =>
      [
        opened > 0 && `${count(opened, { one: 'message', other: 'messages' })} opened.`,
        skipped > 0 && `${count(skipped, { one: 'message', other: 'messages' })} skipped, still in the list.`,
      ]
        .filter(Boolean)
        .join(' '),
    back: 'Back to the list',
  },
  mail: {
    title: 'My mail',
    intro:
      'The e-mails you approve leave from your own address, through your provider’s server. Replies arrive in your mailbox.',
    account: 'It takes an account: the server sends, at the hour you chose, even with the phone off.',
    toAccount: 'Create an account or sign in',
    host: 'Outgoing server (SMTP)',
    hostHint: 'Given by your provider, for instance smtp.provider.com.',
    security: 'Security',
    securities: { tls: 'TLS from the start (465)', starttls: 'STARTTLS (587)' },
    port: 'Port',
    username: 'User name',
    usernameHint: 'Often your whole address.',
    password: 'Password',
    passwordHint: 'Sealed on the server, never read back or shown.',
    passwordKept: 'Leave empty to go on with the one that is kept.',
    fromName: 'Name shown',
    fromAddress: 'Sender address',
    save: 'Save and test',
    tested: 'Test sent: look at your mailbox.',
    testFailed: 'Saved, but the test did not leave.',
    uncertain: 'Saved. The test may have left: look at your mailbox.',
    working: (on) => `Works: last test sent on ${on}.`,
    untested: 'Not tested yet: nothing leaves automatically.',
    forget: 'Forget this mail account',
    forgotten: 'Mail account forgotten.',
    offline: 'Seeing and changing these settings takes network.',
    notTaken: 'The server did not take these settings.',
    wrong: {
      host: 'The name of a server, without spaces.',
      port: 'A whole number from 1 to 65,535.',
      username: 'To be filled in.',
      password: 'Needed for this server and user.',
      fromName: 'To be filled in.',
      fromAddress: 'An e-mail address.',
    },
    files:
      'The file of an invoice leaves with the e-mail once it is kept with the invoice and has reached the server, up to 12 MB in all. The text always lists the invoices.',
  },
}
