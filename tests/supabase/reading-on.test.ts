/** The dispatcher reads on from what it read last: whatever happens in between, it then holds what a first reading gives. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Remembered } from '../../server/api/reminders/memory.ts'
import { readOn } from '../../server/api/reminders/records.ts'
import { kinds } from '../../server/domain/records/names.ts'
import { call, create, type Device, mutation, patch } from './device.ts'
import { type Engine, engines } from './engines.ts'
import { serviceRpc } from './listening.ts'
import { assign, change, office, wholeCase } from './office.ts'

const contentsOf = ({ records }: Remembered) =>
  kinds.flatMap((kind) => [...records.all(kind)]).sort((a, b) => (a.id < b.id ? -1 : 1))

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Reading on, on ${name}`, () => {
    let engine: Engine
    let pages: number
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    const read = ({ user, workspace }: Device, known?: Remembered) => {
      pages = 0
      const rpc: ReturnType<typeof serviceRpc> = (...asked) => {
        pages += 1
        return serviceRpc(engine)(...asked)
      }
      return readOn(rpc, { user, workspace }, known)
    }

    it('gives what a first reading gives, to who sees all and to who sees his cases, whatever happens in between', async () => {
      const { owner, collector, mine, other } = await office(engine)
      const readers = [owner, collector]
      let known = await Promise.all(readers.map((one) => read(one)))
      const acts: Record<string, () => Promise<unknown>> = {
        nothing: async () => {},
        'a new case': () => owner.sync([mutation(wholeCase({ assignedTo: collector.user }).changes)]),
        'a changed card': () => owner.sync([mutation([patch('client', other.debtor.id, { name: 'Autre' }, 1)])]),
        'an act undone': () =>
          owner.sync([
            mutation([
              create('void', {
                ...{ id: randomUUID(), act: randomUUID(), at: '2026-11-20T10:00:00.000Z', device: randomUUID() },
                ...{ undoes: 'act', target: mine.act },
              }),
            ]),
          ]),
        'a case given to the collector': () => assign(owner, other.debtor.id, collector.user),
        'a case taken from him': () => assign(owner, mine.debtor.id, null),
        'an invoice deleted': () => owner.sync([mutation([{ op: 'delete', kind: 'invoice', id: other.invoiceId }])]),
        'a client erased': () => {
          const { workspace } = owner
          return call(engine, owner.user, 'erase_client', { workspace, clientId: other.debtor.id, reason: 'asked' })
        },
        'the collector seeing all': () => change(owner, collector.user, { role: 'viewer' }),
        'the collector seeing his cases again': () => change(owner, collector.user, { role: 'collector' }),
        'a backup put back': () =>
          engine.run('owner', [
            'update sync_heads set epoch = gen_random_uuid() where workspace_id = $1',
            owner.workspace,
          ]),
        'deletions forgotten': () =>
          engine.run('owner', [
            'update sync_heads set floor = head + 1, head = head + 1 where workspace_id = $1',
            owner.workspace,
          ]),
      }
      for (const [what, act] of Object.entries(acts)) {
        await owner.sync()
        await act()
        const [on, anew] = [[] as Remembered[], [] as Remembered[]]
        for (const [n, one] of readers.entries()) {
          on.push(await read(one, known[n]))
          anew.push(await read(one))
        }
        expect(on.map(contentsOf), what).toEqual(anew.map(contentsOf))
        expect(
          on.map(({ cursor, whole }) => ({ cursor, whole })),
          what,
        ).toEqual(anew.map(({ cursor, whole }) => ({ cursor, whole })))
        known = on
      }
    })

    it('asks once where nothing has happened, and reads what has changed alone', async () => {
      const { owner, other } = await office(engine)
      const known = await read(owner)
      await owner.sync()
      await owner.sync([
        mutation([patch('client', other.debtor.id, { name: 'Autre' }, owner.version(other.debtor.id))]),
      ])
      const before = known.records
      const on = await read(owner, known)
      expect([pages, on.records === before]).toEqual([1, true])
      expect(on.records.get('client', String(other.debtor.id))?.name).toBe('Autre')
    })

    it('is refused to who is no member any more', async () => {
      const { owner, collector } = await office(engine)
      const known = await read(collector)
      await change(owner, collector.user, { revoked: true })
      await expect(read(collector, known)).rejects.toMatchObject({ code: '42501' })
    })
  })
}
