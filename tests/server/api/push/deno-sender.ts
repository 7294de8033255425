/** Runs in Deno: sends what it reads, one message a line, with the sender of the edge runtime, and writes what came of each. */
import type { Vapid } from '../../../../server/api/push/send.ts'
import { webCryptoSender } from '../../../../server/api/push/web-crypto.ts'
import type { PushOptions, PushTarget } from '../../../../server/api/reminders/environment.ts'

export interface Order {
  id: number
  vapid: Vapid
  /** Null where it may send anywhere; else the addresses every name leads to. */
  addresses: string[] | null
  patience?: number
  now: number
  target: PushTarget
  payload: string
  options: PushOptions
}

declare const Deno: { stdin: { readable: ReadableStream<Uint8Array<ArrayBuffer>> } }

async function carryOut({ id, vapid, addresses, patience, now, target, payload, options }: Order): Promise<void> {
  const send = webCryptoSender({
    vapid,
    anywhere: addresses === null,
    resolve: async () => addresses ?? [],
    now: () => now,
    ...(patience ? { patience } : {}),
  })
  console.log(JSON.stringify({ id, result: await send(target, payload, options) }))
}

let rest = ''
for await (const text of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split('\n')
  rest = lines.pop() ?? ''
  for (const line of lines) void carryOut(JSON.parse(line) as Order)
}
