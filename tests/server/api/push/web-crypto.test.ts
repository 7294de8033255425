/** The sender of the edge runtime, in the real Deno, against a service over TLS: the promises of the one in Node. */
import { createInterface } from 'node:readline'
import { describe } from 'vitest'
import type { PushResult, SendPush } from '../../../../server/api/reminders/environment.ts'
import { hasOpenssl } from '../../host/certificate.ts'
import { denoProgram } from '../deno.ts'
import type { Order } from './deno-sender.ts'
import { NOW, type Senders, SHORT, sendsAsPromised, VAPID } from './sending.ts'
import type { Service } from './service.ts'

const program = new URL('./deno-sender.ts', import.meta.url).pathname

function start({ own }: Service): Senders {
  const { child, end } = denoProgram(program, ['--allow-net', `--cert=${own.certFile}`])
  const waiting = new Map<number, (result: PushResult) => void>()
  if (!child.stdin || !child.stdout) throw new Error('no way to talk to Deno')
  const orders = child.stdin
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, result } = JSON.parse(line) as { id: number; result: PushResult }
    waiting.get(id)?.(result)
  })
  let last = 0
  const sender =
    (change: Pick<Order, 'addresses' | 'patience'>): SendPush =>
    ({ endpoint, p256dh, auth }, payload, options) => {
      last += 1
      const order: Order = {
        id: last,
        vapid: VAPID,
        now: NOW,
        target: { endpoint, p256dh, auth },
        payload,
        options,
        ...change,
      }
      orders.write(`${JSON.stringify(order)}\n`)
      return new Promise((settle) => waiting.set(order.id, settle))
    }
  return {
    anywhere: sender({ addresses: null }),
    hasty: sender({ addresses: null, patience: SHORT }),
    careful: (addresses) => sender({ addresses }),
    close: end,
  }
}

describe.skipIf(!hasOpenssl)('In Deno', () => {
  sendsAsPromised('the sender', start)
})
