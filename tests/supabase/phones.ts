/** Phones as the tests play them: the client's own book and sync, against the real functions of the database. */
import { randomUUID } from 'node:crypto'
import { type Core, openCore } from '../../client/book/core.ts'
import type { StoreName } from '../../client/book/database.ts'
import { createExchange, type Exchange } from '../../client/book/exchange.ts'
import { record, type Wanted } from '../../client/book/writes.ts'
import { type Call, type CycleOptions, runCycle } from '../../client/sync/cycle.ts'
import type { Answer } from '../../client/sync/wire.ts'
import { client, creditor, id, invoice, note, workspace } from '../client/book/records.ts'
import { call } from './device.ts'
import type { Engine } from './engines.ts'

export interface Phone {
  core: Core
  exchange: Exchange
  /** Everything over the air. */
  sync(options?: CycleOptions): Promise<number>
  does(...wanted: Wanted[]): Promise<string>
}

/** Phones on one database; `close` puts away those that were opened. */
export function phonesOn(engine: () => Engine) {
  const opened: Core[] = []

  async function phone(
    user: string,
    through: (call: Call) => Call = (same) => same,
    name = `sync-${randomUUID()}`,
  ): Promise<Phone> {
    const core = await openCore({ name })
    opened.push(core)
    const exchange = createExchange(core)
    const send = through((request) => call<Answer>(engine(), user, 'sync', request))
    return {
      core,
      exchange,
      sync: (options) => runCycle(exchange, send, options),
      async does(...wanted) {
        const recorded = await record(core, wanted)
        if (!recorded.ok) throw new Error(JSON.stringify(recorded))
        return recorded.act
      },
    }
  }

  /** A phone with a little data, gone up to a new account, and the account's second phone. */
  async function twoPhones(through?: (call: Call) => Call) {
    const user = randomUUID()
    const first = await phone(user, through)
    const [creditorId, clientId] = [id(), id()]
    await first.does(workspace(), creditor(creditorId), client(clientId, creditorId), invoice(id(), clientId))
    await first.does(note(clientId, 'avant le compte'))
    const record = [...first.core.set.all('workspace')][0]
    if (!record) throw new Error('no workspace')
    await call(engine(), user, 'create_workspace', { workspace: record, replica: first.core.meta.device })
    await first.exchange.joinWithRecords({ userId: user, email: 'a@exemple.fr' }, record.id)
    const second = await phone(user, through)
    await second.exchange.joinEmpty({ userId: user, email: 'a@exemple.fr' }, record.id)
    return { user, first, second, clientId, workspaceId: record.id }
  }

  const close = () => {
    for (const core of opened.splice(0)) core.close()
  }
  return { phone, twoPhones, close }
}

export const notes = ({ core }: Phone) => [...core.set.all('interaction')].map((one) => one.note).sort()
export const named = ({ core }: Phone, clientId: string) => core.set.get('client', clientId)

/** Everything the phone keeps, as one text. */
export const onDisk = ({ core: { db } }: Phone): Promise<string> =>
  db.read(STORES, async (tx) =>
    JSON.stringify(await Promise.all(STORES.map((store) => tx.objectStore(store).getAll()))),
  )

const STORES: StoreName[] = ['meta', 'chunks', 'cold', 'coldCases', 'log', 'outbox', 'verdicts', 'drafts', 'glances']
