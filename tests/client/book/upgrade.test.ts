/** A device that comes from an earlier version of the database keeps what it holds, sent or not. */
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { openBook } from '../../../client/book/book.ts'
import { freshMeta } from '../../../client/book/opening.ts'
import { client, creditor, id, note, workspace } from './records.ts'

test('a database of version 1 is opened with its log and its outbox', async () => {
  const name = `upgrade-${id()}`
  const [creditorId, clientId, act] = [id(), id(), id()]
  const old = await openDB(name, 1, {
    upgrade(db) {
      for (const store of ['meta', 'chunks', 'verdicts', 'drafts']) db.createObjectStore(store)
      for (const store of ['log', 'outbox']) db.createObjectStore(store, { autoIncrement: true })
    },
  })
  const fact = { id: id(), act, at: '2026-11-21T09:00:00.000Z', device: id() }
  const [made, said] = [
    [workspace(), creditor(creditorId), client(clientId, creditorId)],
    note(clientId, 'Passe jeudi'),
  ]
  await old.put('meta', { ...freshMeta(id()), revision: 3, account: { userId: id(), email: 'a@exemple.fr' } }, 'state')
  await old.add('log', {
    changes: made.map((one) => ({ ...one, record: { id: id(), ...(one as { record: object }).record } })),
  })
  await old.add('outbox', {
    mutation: {
      id: act,
      at: fact.at,
      changes: [{ ...said, record: { ...fact, ...(said as { record: object }).record } }],
    },
    bases: {},
    attempts: 1,
  })
  old.close()

  const book = await openBook({ name })
  expect(book.get('client', clientId)?.name).toBe('Garage du Lac')
  expect(book.outbox().map((entry) => entry.mutation.id)).toEqual([act])
  expect(book.facts(clientId)?.interactions.map((one) => one.note)).toEqual(['Passe jeudi'])
  book.close()
})
