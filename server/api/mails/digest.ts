/**
 * The list of the morning by e-mail, to whoever asked for it: through the own mail account, to the own address. A repeat
 * after a crash or a silence carries the same Message-ID, by which a mailbox knows it for the same.
 */
import type { PushMessage } from '../../domain/reminders/message.ts'
import { ask, type Delivery, type Done, type Rpc } from '../reminders/rpc.ts'
import { openAccount } from './account.ts'
import type { MailEnvironment } from './environment.ts'
import type { MailAccount, OutgoingMail } from './submit.ts'

interface Round {
  rpc: Rpc
  mails: MailEnvironment
  now: () => number
}

const AT_ONCE = 20
/** The slowest mail server takes half of it. */
const LEASE_SECONDS = 180
const MOST_ATTEMPTS = 5
const PAUSE = 10 * 60_000

/** How many were sent of those due now. */
export async function sendDigests({ rpc, mails, now }: Round): Promise<number> {
  const instant = (at = now()) => new Date(at).toISOString()
  let sent = 0
  for (let count = 0; count < AT_ONCE; count++) {
    const lease = { now: instant(), channel: 'mail', limit: 1, leaseSeconds: LEASE_SECONDS } as const
    const { deliveries } = await ask(rpc, 'delivery_lease', { ...lease, maxAttempts: MOST_ATTEMPTS })
    const [delivery] = deliveries
    if (!delivery) break
    const result = await handOver(delivery)
    if (result === 'sent') sent++
    const nextAt = result === 'later' ? instant(now() + PAUSE) : null
    const done: Done = { id: delivery.id, token: delivery.token, result, status: null, endpoint: null, nextAt }
    await ask(rpc, 'delivery_done', { now: instant(), done: [done] })
  }
  return sent

  async function handOver(delivery: Delivery): Promise<'sent' | 'later' | 'refused'> {
    const account = await openAccount(rpc, mails.sealing, delivery)
    if (!account) return 'refused'
    const { result } = await mails.submit(account, digestMail(delivery, account))
    return result === 'uncertain' ? 'later' : result
  }
}

function digestMail({ reminder, payload }: Delivery, { fromAddress }: MailAccount): OutgoingMail {
  const { title, body, navigate } = (JSON.parse(payload) as PushMessage).notification
  return {
    messageId: `<${reminder}@${fromAddress.split('@').at(-1)}>`,
    to: fromAddress,
    subject: title,
    text: `${body}\n\n${navigate}\n`,
    files: [],
  }
}
