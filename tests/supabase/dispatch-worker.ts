/** A server's dispatcher as a process of its own: round after round, until it is told to end or is killed. */

import postgres from 'postgres'
import type { Vapid } from '../../server/api/push/send.ts'
import { dispatch } from '../../server/api/reminders/dispatch.ts'
import type { Pace } from '../../server/api/reminders/pace.ts'
import type { Query } from '../../server/host/database.ts'
import { nodeSender } from '../../server/host/push.ts'
import { serviceRpc } from '../../server/host/reminders.ts'

export interface Orders {
  databaseUrl: string
  vapid: Vapid
  /** Certificate of the push service. */
  trusted: string
  /** Milliseconds it waits for an answer. */
  patience: number
}

/** As the ordinary one, for a world in which a second is long. */
export const hastyPace: Pace = {
  rest: () => 0,
  looks: 2,
  deliveries: 50,
  leaseSeconds: 10,
  atOnce: 16,
  budget: 2000,
  maxAttempts: 1000,
  wait: (attempts) => 0.2 * 2 ** Math.min(attempts, 4),
  keepDays: 7,
}
const BETWEEN_ROUNDS = 50

async function work({ databaseUrl, vapid, trusted, patience }: Orders): Promise<void> {
  // As the host opens it, without the embedded Supabase around it: that takes longer to load than a worker lives.
  const sql = postgres(databaseUrl, { max: 10, onnotice: () => {} })
  const within = <T>(work: (query: Query) => Promise<T>) =>
    sql.begin((one) =>
      work(async (text, values) => [...(await one.unsafe(text, values, { prepare: true }))]),
    ) as Promise<T>
  const environment = {
    rpc: serviceRpc(() => ({ within })),
    userOf: async () => null,
    dispatchSecret: '',
    send: nodeSender({ vapid, anywhere: true }, { trusted, patience }),
    vapidPublicKey: vapid.publicKey,
    pushAnywhere: true,
    appUrl: 'https://encaisse.example',
    apiUrl: () => 'https://encaisse.example',
  }
  let ended = false
  process.once('SIGTERM', () => {
    ended = true
  })
  while (!ended) {
    await dispatch(environment, { now: Date.now, pace: hastyPace, ending: () => ended })
    await new Promise((next) => setTimeout(next, BETWEEN_ROUNDS))
  }
  await sql.end()
}

if (process.env.DISPATCH_ORDERS) {
  await work(JSON.parse(process.env.DISPATCH_ORDERS) as Orders)
  process.exit(0)
}
