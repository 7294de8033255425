/** The archive a phone makes, with the journal the server gave it, against the command that checks it. */
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { collectJournal, type JournalCall, makeArchive } from '../../client/book/archive.ts'
import { type Core, openCore } from '../../client/book/core.ts'
import { createExchange } from '../../client/book/exchange.ts'
import { record, type Wanted } from '../../client/book/writes.ts'
import { type Call, runCycle } from '../../client/sync/cycle.ts'
import { isFact } from '../../server/domain/records/names.ts'
import { verifyArchive } from '../../server/journal/verify.js'
import { client, creditor, id, invoice, note, workspace } from '../client/book/records.ts'
import { everything } from '../client/book/rulebook-records.ts'
import { call } from './device.ts'
import { type Engine, engines } from './engines.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`The archive of a phone on ${name}`, () => {
    let engine: Engine
    const opened: Core[] = []
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())
    afterEach(() => {
      for (const core of opened.splice(0)) core.close()
    })

    const does = async (core: Core, ...wanted: Wanted[]) =>
      expect(await record(core, wanted)).toMatchObject({ ok: true })

    async function signedIn() {
      const user = randomUUID()
      const core = await openCore({ name: `archive-${randomUUID()}` })
      opened.push(core)
      const [creditorId, clientId, invoiceId] = [id(), id(), id()]
      await does(core, workspace(), creditor(creditorId), client(clientId, creditorId), invoice(invoiceId, clientId))
      await does(core, ...everything(clientId, invoiceId))
      const [card] = core.set.all('workspace')
      await call(engine, user, 'create_workspace', { workspace: card, replica: core.meta.device })
      const exchange = createExchange(core)
      await exchange.joinWithRecords({ userId: user, email: 'a@exemple.fr' }, card?.id ?? '')
      const sync = () => runCycle(exchange, ((request: object) => call(engine, user, 'sync', request)) as Call)
      const check = async () => {
        const journal = await collectJournal(core, (p) =>
          call<Awaited<ReturnType<JournalCall>>>(engine, user, 'journal', p),
        )
        const { blob } = await makeArchive(core, 'fr', journal)
        return verifyArchive(new Uint8Array(await blob.arrayBuffer()))
      }
      return { user, core, clientId, sync, check, workspaceId: card?.id ?? '' }
    }

    it('is intact: what the phone holds is what the server stamped, every kind and field of it', async () => {
      const { core, clientId, sync, check } = await signedIn()
      await sync()
      const facts = everything(clientId, id()).filter(({ kind }) => isFact(kind)).length
      const { code, lines } = await check()
      expect([code, lines[0], lines.length]).toEqual([0, `Intact: ${facts} entries, 0 of them erased.`, 2])
      await does(core, note(clientId, 'pas encore envoyé'))
      expect((await check()).lines).toHaveLength(3)
    })

    it('stays intact when the debtor is erased, and the phone holds nothing of it any more', async () => {
      const { user, core, clientId, sync, check, workspaceId } = await signedIn()
      await sync()
      await call(engine, user, 'erase_client', { workspace: workspaceId, clientId, reason: 'Sa demande' })
      await sync()
      expect([core.set.count('client'), core.set.count('interaction'), core.set.count('dispute')]).toEqual([0, 0, 0])
      const { code, lines } = await check()
      expect([code, lines[0]]).toEqual([0, expect.stringMatching(/^Intact: \d+ entries, [1-9]\d* of them erased\.$/)])
    })
  })
}
