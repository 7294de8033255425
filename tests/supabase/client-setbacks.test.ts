/** What may go wrong between a phone and the database: answers lost, a restored server, weeks away, access taken, other clocks and versions. */
import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { keepBytes, readBytes } from '../../client/book/files.ts'
import { type Call, runCycle } from '../../client/sync/cycle.ts'
import type { Answer } from '../../client/sync/wire.ts'
import { kinds } from '../../server/domain/records/names.ts'
import { id, note } from '../client/book/records.ts'
import { call, failure } from './device.ts'
import { type Engine, engines } from './engines.ts'
import { named, notes, onDisk, phonesOn } from './phones.ts'

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`setbacks of the app's sync on ${name}`, () => {
    let engine: Engine
    const { twoPhones, close } = phonesOn(() => engine)
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())
    afterEach(close)

    test('an answer that is lost loses nothing and doubles nothing', async () => {
      let lose = true
      const unreliable =
        (send: Call): Call =>
        async (request) => {
          const answer = await send(request)
          if (lose && request.mutations.length > 0) throw new Error('the answer never came')
          return answer
        }
      const { first, second, clientId } = await twoPhones(unreliable)
      await expect(first.sync()).rejects.toThrow('never came')
      expect(first.exchange.waiting().length).toBeGreaterThan(0)
      expect(first.exchange.waiting()[0]).toMatchObject({ attempts: 1, failure: 'unreachable' })
      lose = false
      await first.does(note(clientId, 'après la coupure'))
      await first.sync()
      await second.sync()
      expect(first.exchange.waiting()).toEqual([])
      expect(notes(second)).toEqual(['après la coupure', 'avant le compte'])
    })

    test('a server restored from a backup gets again what it lost, and the phone keeps what was not sent', async () => {
      const { first, second, clientId, workspaceId } = await twoPhones()
      await first.sync()
      await second.sync()
      await first.does(note(clientId, 'pas encore parti'))
      await engine.run('owner', [
        'update sync_heads set epoch = gen_random_uuid() where workspace_id = $1',
        workspaceId,
      ])
      await first.sync()
      await second.sync()
      expect(first.exchange.waiting()).toEqual([])
      expect(notes(second)).toEqual(['avant le compte', 'pas encore parti'])
      expect(first.core.meta.epoch).toBe(second.core.meta.epoch)
    })

    test('after weeks away, with deletions long forgotten, a phone holds what the others hold and loses nothing of its own', async () => {
      const { first, second, clientId, workspaceId } = await twoPhones()
      await first.sync()
      await second.sync()
      const [gone] = [...first.core.set.all('invoice')]
      await first.does({ op: 'delete', kind: 'invoice', id: gone?.id ?? '' })
      await second.does(note(clientId, 'hors réseau depuis des semaines'))
      await first.sync()
      // Deletions up to now are purged: the cursor of the second phone lies below the floor.
      await engine.run(
        'owner',
        ['delete from sync_index where workspace_id = $1 and deleted', workspaceId],
        ['update sync_heads set floor = head where workspace_id = $1', workspaceId],
      )
      await second.sync()
      await first.sync()
      expect([...second.core.set.all('invoice')]).toEqual([])
      expect(notes(second)).toEqual(notes(first))
      expect(notes(first)).toContain('hors réseau depuis des semaines')
    })

    test('a phone that is shut out keeps what it never sent, with the reason, and nothing else', async () => {
      const { user, first, second, clientId, workspaceId } = await twoPhones()
      await first.sync()
      await second.sync()
      await second.does(note(clientId, 'jamais parti'))
      const { device } = second.core.meta
      await call(engine, user, 'sign_out_device', { workspace: workspaceId, replica: device })
      const refused = await failure(second.sync())
      expect(refused?.message).toBe('device_signed_out')
      expect(notes(second)).toContain('jamais parti')
      await second.exchange.letGo('device_signed_out', second.exchange.meta().device)
      expect(kinds.filter((kind) => second.core.set.count(kind) > 0)).toEqual([])
      expect(second.exchange.waiting()).toEqual([])
      expect(second.core.verdicts).toMatchObject([
        { status: 'rejected', detail: { code: 'device_signed_out' }, mutation: { changes: [{ kind: 'interaction' }] } },
      ])
      expect(second.core.meta).toMatchObject({ account: null, workspaceId: null, cursor: 0 })
      // Under another id the same person may sign in here again.
      expect(second.core.meta.device).not.toBe(device)
      await second.exchange.joinEmpty({ userId: user, email: 'a@exemple.fr' }, workspaceId)
      await second.sync()
      expect(notes(second)).toEqual(['avant le compte'])
      expect(second.core.verdicts).toMatchObject([{ detail: { code: 'device_signed_out' } }])
    })

    test('what had arrived before a phone was shut out is no refusal any more once it is back', async () => {
      let lose = false
      const unreliable =
        (send: Call): Call =>
        async (request) => {
          const answer = await send(request)
          if (lose && request.mutations.length > 0) throw new Error('the answer never came')
          return answer
        }
      const { user, first, second, clientId, workspaceId } = await twoPhones(unreliable)
      await first.sync()
      await second.sync()
      lose = true
      await second.does(note(clientId, 'arrivé quand même'))
      await expect(second.sync()).rejects.toThrow('never came')
      const { device } = second.core.meta
      await call(engine, user, 'sign_out_device', { workspace: workspaceId, replica: device })
      await second.does(note(clientId, 'jamais parti'))
      await second.exchange.letGo('device_signed_out', device)
      expect(second.core.verdicts).toHaveLength(2)
      await second.exchange.joinEmpty({ userId: user, email: 'a@exemple.fr' }, workspaceId)
      await second.sync()
      expect(notes(second)).toEqual(['arrivé quand même', 'avant le compte'])
      expect(second.core.verdicts).toMatchObject([
        { mutation: { changes: [{ record: { note: 'jamais parti' } }] }, detail: { code: 'device_signed_out' } },
      ])
    })

    test('what comes back too late for a phone that has left the workspace is not stored', async () => {
      const { first, second } = await twoPhones()
      await first.sync()
      let leave = async () => {}
      const slow: Call = async (request) => {
        const answer = await call<Answer>(engine, second.core.meta.account?.userId ?? '', 'sync', request)
        await leave()
        return answer
      }
      leave = () => second.exchange.leave(true)
      await runCycle(second.exchange, slow)
      expect(kinds.filter((kind) => second.core.set.count(kind) > 0)).toEqual([])
      expect(second.core.meta.cursor).toBe(0)
    })

    test('cases kept apart for a while give way to what the account learnt since, and bring what is new', async () => {
      const { user, first, second, clientId, workspaceId } = await twoPhones()
      await first.sync()
      await second.sync()
      await second.exchange.leave(false)
      await second.does(note(clientId, 'noté à part'))
      await first.does({ op: 'patch', kind: 'client', id: clientId, fields: { name: 'Nouveau nom' } })
      await first.sync()
      await second.exchange.joinWithRecords({ userId: user, email: 'a@exemple.fr' }, workspaceId)
      await second.sync()
      await first.sync()
      expect(named(first, clientId)?.name).toBe('Nouveau nom')
      expect(named(second, clientId)).toEqual(named(first, clientId))
      expect(notes(first)).toEqual(['avant le compte', 'noté à part'])
    })

    test('a phone a day ahead or behind syncs, and its later edit wins as if its clock were right', async () => {
      const real = Date.now
      // The server has a clock of its own; PGlite reads the one of this process.
      const elsewhere =
        (send: Call): Call =>
        async (request) => {
          const ours = Date.now
          Date.now = real
          return send(request).finally(() => {
            Date.now = ours
          })
        }
      const { first, second, clientId } = await twoPhones(elsewhere)
      await first.sync()
      await second.sync()
      const skewed = async <T>(by: number, work: () => Promise<T>): Promise<T> => {
        Date.now = () => real() + by
        return work().finally(() => {
          Date.now = real
        })
      }
      const day = 86_400_000
      // The slow phone learns how slow it is, then edits after the other one, unseen.
      await skewed(-day, () => second.sync())
      expect(Math.round(second.core.meta.clockOffset / 60_000)).toBe(day / 60_000)
      await first.does({ op: 'patch', kind: 'client', id: clientId, fields: { name: 'Premier' } })
      await first.sync()
      await skewed(-day, () => second.does({ op: 'patch', kind: 'client', id: clientId, fields: { name: 'Second' } }))
      await skewed(-day, () => second.sync())
      await skewed(day, () => first.sync())
      expect(named(first, clientId)?.name).toBe('Second')
      expect(second.core.verdicts).toEqual([])
    })

    test('a change of a newer app waits for the server to be updated; those of an older one are taken', async () => {
      const { user, first, clientId } = await twoPhones()
      await first.sync()
      await first.does(note(clientId, 'trop neuf'))
      const as =
        (schema: number): Call =>
        (request) =>
          call<Answer>(engine, user, 'sync', {
            ...request,
            mutations: request.mutations.map((one) => ({ ...(one as object), schema })),
          })
      const refused = await failure(runCycle(first.exchange, as(99)))
      expect(refused?.message).toBe('schema_too_new')
      expect(first.exchange.waiting()).toHaveLength(1)
      await runCycle(first.exchange, as(1))
      expect(first.exchange.waiting()).toEqual([])
      expect(first.core.verdicts).toEqual([])
    })

    test('an app that has learnt a kind of record gets those it went without, and keeps what it had not sent', async () => {
      const { user, first, second, clientId } = await twoPhones()
      const asOld: Call = ({ schema: _, ...request }) => call<Answer>(engine, user, 'sync', request)
      await first.sync()
      await runCycle(second.exchange, asOld)
      const line = { invoiceId: id(), what: 'indemnity' as const, amount: 4000, decision: 'claimed' as const }
      const record = { clientId, asOf: '2026-11-20', currency: 'EUR', lines: [line] }
      await first.does({ op: 'create', kind: 'interestStatement', record })
      await first.sync()
      await runCycle(second.exchange, asOld)
      expect(second.core.set.count('interestStatement')).toBe(0)
      // As an app of before leaves the device: it does not know what a shape is.
      await second.core.changeMeta({ schema: undefined })
      await second.does(note(clientId, 'écrit avant la mise à jour'))
      await second.sync()
      expect(second.core.set.count('interestStatement')).toBe(1)
      await first.sync()
      expect(notes(first)).toContain('écrit avant la mise à jour')
    })

    test('what only a newer server can take waits for it, and nothing else does', async () => {
      const { user, first, clientId } = await twoPhones()
      const schemas: unknown[] = []
      const noted: Call = (request) => {
        schemas.push(...request.mutations.map((one) => (one as { schema: number }).schema))
        return call<Answer>(engine, user, 'sync', request)
      }
      await runCycle(first.exchange, noted)
      await first.does(note(clientId, 'comme avant'))
      await first.does({ op: 'patch', kind: 'client', id: clientId, fields: { contractRatePercent: '12.5' } })
      await runCycle(first.exchange, noted)
      expect(schemas.slice(-2)).toEqual([1, 2])
    })

    test('a change about a debtor who was erased meanwhile is told as such, and nothing of the debtor stays', async () => {
      const { user, first, second, clientId, workspaceId } = await twoPhones()
      await first.sync()
      await second.sync()
      await call(engine, user, 'erase_client', { workspace: workspaceId, clientId, reason: 'demande' })
      const act = await second.does(note(clientId, 'Madame Kowalczyk rappelle'))
      await second.does({ op: 'patch', kind: 'client', id: clientId, fields: { note: 'Madame Kowalczyk' } })
      await second.does({ op: 'patch', kind: 'workspace', id: workspaceId, fields: { promiseDays: 9 } })
      await second.sync()
      expect(second.exchange.waiting()).toEqual([])
      const verdicts = second.core.verdicts.map(({ status, detail }) => [status, (detail as { code?: string }).code])
      expect(verdicts).toEqual([
        ['gone', 'erased'],
        ['gone', 'erased'],
      ])
      // Two acts of one millisecond are named in either order.
      const told = second.core.verdicts.find(({ id }) => id === act)
      expect(told?.mutation).toMatchObject({ id: act, changes: [] })
      expect([named(second, clientId), notes(second)]).toEqual([undefined, []])
      expect([...second.core.set.all('workspace')][0]?.promiseDays).toBe(9)
      expect(await onDisk(second)).not.toContain('Kowalczyk')
    })

    test('an erasure takes the bytes of the files about the debtor', async () => {
      const { user, first, second, clientId, workspaceId } = await twoPhones()
      const kept = await keepBytes(new TextEncoder().encode('façade').buffer as ArrayBuffer)
      const hash = kept.ok ? kept.hash : ''
      const file = { kind: 'photo', name: 'façade.jpg', type: 'image/jpeg', size: 7 } as const
      const record = { clientId, ...file, hash, at: '2026-11-20T08:00:00.000Z' }
      await first.does({ op: 'create', kind: 'attachment', record })
      await first.sync()
      await second.sync()
      expect(await readBytes(hash)).not.toBeNull()
      await call(engine, user, 'erase_client', { workspace: workspaceId, clientId, reason: 'demande' })
      await second.sync()
      expect(await readBytes(hash)).toBeNull()
    })

    /** The second phone was refused words about a contact that the first had deleted. */
    async function refusedWords() {
      const phones = await twoPhones()
      const { first, second, clientId } = phones
      const contactId = id()
      await first.does({ op: 'create', kind: 'contact', record: { id: contactId, clientId } })
      await first.sync()
      await second.sync()
      await first.does({ op: 'delete', kind: 'contact', id: contactId })
      await first.sync()
      await second.does({ op: 'patch', kind: 'contact', id: contactId, fields: { lastName: 'Kowalczyk' } })
      await second.sync()
      expect(second.core.verdicts).toMatchObject([{ status: 'gone' }])
      expect(await onDisk(second)).toContain('Kowalczyk')
      return phones
    }

    test('an erasure takes what was refused about a contact of the debtor, also of one that was deleted before', async () => {
      const { user, second, clientId, workspaceId } = await refusedWords()
      await call(engine, user, 'erase_client', { workspace: workspaceId, clientId, reason: 'demande' })
      await second.sync()
      expect(second.core.verdicts).toEqual([])
      expect(await onDisk(second)).not.toContain('Kowalczyk')
    })

    test('so does one that the phone missed, for which it begins anew', async () => {
      const { user, second, clientId, workspaceId } = await refusedWords()
      await call(engine, user, 'erase_client', { workspace: workspaceId, clientId, reason: 'demande' })
      await engine.run(
        'owner',
        ['delete from sync_index where workspace_id = $1 and deleted', workspaceId],
        ['update sync_heads set floor = head where workspace_id = $1', workspaceId],
      )
      await second.sync()
      expect(second.core.verdicts).toEqual([])
      expect(await onDisk(second)).not.toContain('Kowalczyk')
    })

    test('what was refused about somebody else stays, though another debtor is erased with the same pull', async () => {
      const { user, first, second, workspaceId } = await refusedWords()
      const [other, creditorId] = [id(), [...first.core.set.all('creditor')][0]?.id ?? '']
      await first.does({
        op: 'create',
        kind: 'client',
        record: { id: other, creditorId, name: 'Autre', kind: 'business' },
      })
      await first.sync()
      await call(engine, user, 'erase_client', { workspace: workspaceId, clientId: other, reason: 'demande' })
      await second.sync()
      expect(second.core.verdicts).toMatchObject([{ status: 'gone' }])
    })
  })
}
