/** What became of an approved e-mail, as the records that every phone gets: its state, and the exchange when it was sent. */
import type { Change, Mutation } from '../../domain/records/changes.ts'
import type { Interaction } from '../../domain/records/facts.ts'
import type { Mail, MailState } from '../../domain/records/mails.ts'
import { newId } from '../../domain/records/new-id.ts'

export type MailOutcome = Pick<MailState, 'state' | 'why' | 'answer'>

/** Longer answers of mail servers say the same at more length. */
const LONGEST_ANSWER = 400

/** One act, so that undo and journal take it as one. */
export function mutationOf(mail: Mail, { state, why, answer }: MailOutcome, now: number): Mutation {
  const act = newId(now)
  const at = new Date(now).toISOString()
  const stamp = () => ({ id: newId(now), act, at, device: mail.device })
  const told = answer?.trim().slice(0, LONGEST_ANSWER).trim()
  const result: MailState = {
    ...stamp(),
    clientId: mail.clientId,
    mailId: mail.id,
    state,
    ...(why && { why }),
    ...(told && { answer: told }),
  }
  const changes: Change[] = [{ op: 'create', kind: 'mailState', record: result }]
  if (state === 'sent') changes.push({ op: 'create', kind: 'interaction', record: { ...stamp(), ...exchangeOf(mail) } })
  return { id: act, at, changes }
}

/** The exchange of one that left: by it the plan moves on, as if it had been sent by hand. */
const exchangeOf = (mail: Mail): Omit<Interaction, 'id' | 'act' | 'at' | 'device'> => ({
  clientId: mail.clientId,
  ...(mail.contactId && { contactId: mail.contactId }),
  invoiceIds: mail.claims.map(({ invoiceId }) => invoiceId),
  channel: 'email',
  direction: 'out',
  state: 'sent',
  stepKey: mail.stepKey,
  stepInvoiceId: mail.stepInvoiceId,
  subject: mail.subject,
  text: mail.text,
  ...(mail.template && { template: mail.template }),
})
