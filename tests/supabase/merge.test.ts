/** Edits of one card on two devices: causality first, clock second, deletion over edits. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { create, type Device, mutation, patch, payment, remove, twoDevices } from './device.ts'
import { type Engine, engines } from './engines.ts'

/** Two edits capped in the same instant are told apart by their devices alone, and the clock of PGlite ticks in milliseconds. */
async function clockTicks(engine: Engine): Promise<void> {
  const now = async () => (await engine.run('owner', 'select clock_timestamp()::text at'))[0]?.at
  const first = await now()
  while ((await now()) === first);
}

for (const { name, start } of engines()) {
  describe.skipIf(!start)(`Merging on ${name}`, () => {
    let engine: Engine
    beforeAll(async () => {
      if (start) engine = await start()
    })
    afterAll(() => engine?.close())

    it('keeps both edits when two devices change different fields', async () => {
      const [first, second, debtor] = await twoDevices(engine)
      const base = second.version(debtor.id)
      await first.sync([mutation([patch('client', debtor.id, { portal: 'Chorus' }, base)])])
      await second.sync([mutation([patch('client', debtor.id, { number: 'C-9' }, base)])])
      expect(second.row(debtor.id)).toMatchObject({ portal: 'Chorus', number: 'C-9' })
    })

    it('lets the edit win whose author had seen the value, whatever the clocks say', async () => {
      const [first, second, debtor] = await twoDevices(engine)
      await first.sync([mutation([patch('client', debtor.id, { name: 'Premier' }, 0)])])
      await second.sync()
      const late = mutation(
        [patch('client', debtor.id, { name: 'Second' }, second.version(debtor.id))],
        '2020-01-01T00:00:00Z',
      )
      expect(await second.verdict(late)).toEqual({ id: late.id, verdict: 'applied' })
      expect(second.row(debtor.id)?.name).toBe('Second')
    })

    it('lets the later of two blind edits win and names what lost with both values', async () => {
      const [first, second, debtor] = await twoDevices(engine)
      const base = second.version(debtor.id)
      await first.sync([mutation([patch('client', debtor.id, { name: 'Dix heures' }, base)], '2026-11-21T10:00:00Z')])
      const earlier = mutation(
        [patch('client', debtor.id, { name: 'Neuf heures', city: 'Lyon' }, base)],
        '2026-11-21T09:00:00Z',
      )
      expect(await second.verdict(earlier)).toEqual({
        id: earlier.id,
        verdict: 'merged',
        lost: [{ kind: 'client', id: debtor.id, field: 'name', kept: 'Dix heures', lost: 'Neuf heures' }],
      })
      expect(second.row(debtor.id)).toMatchObject({ name: 'Dix heures', city: 'Lyon' })
      const later = mutation([patch('client', debtor.id, { name: 'Onze heures' }, base)], '2026-11-21T11:00:00Z')
      expect((await second.verdict(later))?.verdict).toBe('applied')
    })

    it('caps a clock that runs ahead, so that it cannot win for ever', async () => {
      const [first, second, debtor] = await twoDevices(engine)
      const base = second.version(debtor.id)
      await first.sync([mutation([patch('client', debtor.id, { name: 'An 2100' }, base)], '2100-01-01T00:00:00Z')])
      await clockTicks(engine)
      const now = mutation([patch('client', debtor.id, { name: 'Maintenant' }, base)], '2100-01-01T00:00:00Z')
      expect((await second.verdict(now))?.verdict).toBe('applied')
    })

    it.each([
      ['behind', -1],
      ['ahead', 1],
    ])('sets the times of a device right whose clock is a day %s', async (_, days) => {
      const [first, second, debtor] = await twoDevices(engine)
      second.ahead = days * 86_400_000
      const base = second.version(debtor.id)
      const minutesAgo = (device: Device, minutes: number, called: string) =>
        mutation([patch('client', debtor.id, { name: called }, base)], device.clock(-minutes * 60_000))
      await first.sync([minutesAgo(first, 30, 'Vers la demie')])
      expect((await second.verdict(minutesAgo(second, 60, 'Avant')))?.lost).toHaveLength(1)
      expect((await second.verdict(minutesAgo(second, 10, 'Après')))?.verdict).toBe('applied')
      expect(second.row(debtor.id)?.name).toBe('Après')
    })

    it('lets a device overwrite its own edit that it has not pulled yet', async () => {
      const [first, , debtor] = await twoDevices(engine)
      const base = first.version(debtor.id)
      const [one, two] = ['2026-11-21T10:00:00Z', '2026-11-21T09:00:00Z']
      await first.sync([
        mutation([patch('client', debtor.id, { name: 'Un' }, base)], one),
        mutation([patch('client', debtor.id, { name: 'Deux' }, base)], two),
      ])
      expect(first.row(debtor.id)?.name).toBe('Deux')
    })

    it('clears a field that is set to null', async () => {
      const [first, , debtor] = await twoDevices(engine)
      await first.sync([mutation([patch('client', debtor.id, { number: 'C-1' }, first.version(debtor.id))])])
      await first.sync([mutation([patch('client', debtor.id, { number: null }, first.version(debtor.id))])])
      expect(first.row(debtor.id)?.number).toBeNull()
    })

    it('answers gone to an edit of a deleted card, and still takes the facts beside it', async () => {
      const [first, second, debtor] = await twoDevices(engine)
      await first.sync([mutation([remove('client', debtor.id)])])
      const paid = payment({ clientId: debtor.id })
      const alone = mutation([patch('client', debtor.id, { name: 'Trop tard' }, 99)])
      const withFact = mutation([create('payment', paid), patch('client', debtor.id, { name: 'Trop tard' }, 99)])
      await second.sync([alone, withFact])
      const gone = [{ kind: 'client', id: debtor.id }]
      expect(second.settled.get(alone.id)).toEqual({ id: alone.id, verdict: 'gone', gone })
      expect(second.settled.get(withFact.id)).toEqual({ id: withFact.id, verdict: 'merged', gone })
      expect(second.row(debtor.id)).toBeUndefined()
      expect(second.row(paid.id)).toBeDefined()
    })
  })
}
