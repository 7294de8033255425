/** What must hold of every timeline, whatever happened and in whatever order it is read. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ActEntry, type ToldFact, timeline, told } from '../../../../client/screens/case/timeline.ts'
import { runs } from '../../../server/domain/runs.ts'

const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString())

/** Facts with what the order of the timeline looks at; up to four of one act. */
const facts = fc
  .array(fc.tuple(fc.constantFrom(...told), fc.integer({ min: 0, max: 9 }), day, day, fc.boolean()), { maxLength: 30 })
  .map((all) =>
    all.map(([kind, act, at, on, imported], n) => {
      const dated =
        kind === 'interaction' || kind === 'callback' || kind === 'pause' || kind === 'bill'
          ? {}
          : { on: on.slice(0, 10) }
      const fact = { id: `f${n}`, act: `a${act}`, at, device: 'd', ...dated, ...(imported && { importId: 'i' }) }
      return { kind, fact } as unknown as ToldFact
    }),
  )
const entriesOf = (live: ToldFact[], voided: ToldFact[] = []) =>
  timeline(live, voided, [], 'Europe/Paris') as ActEntry[]
const ids = (entries: ActEntry[]) => entries.flatMap((entry) => entry.facts.map(({ fact }) => fact.id)).sort()

it('a timeline tells each fact exactly once, standing or taken back', () => {
  fc.assert(
    fc.property(facts, fc.nat({ max: 30 }), (all, cut) => {
      const [live, voided] = [all.slice(0, cut), all.slice(cut)]
      const entries = entriesOf(live, voided)
      expect(ids(entries.filter((entry) => !entry.voided))).toEqual(live.map(({ fact }) => fact.id).sort())
      expect(ids(entries.filter((entry) => entry.voided))).toEqual(voided.map(({ fact }) => fact.id).sort())
    }),
    { numRuns: runs },
  )
})

it('a timeline never goes back to a later day', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const days = entriesOf(all).map((entry) => entry.day)
      expect(days).toEqual([...days].sort().reverse())
    }),
    { numRuns: runs },
  )
})

it('a timeline leads each entry with the fact that weighs most', () => {
  fc.assert(
    fc.property(facts, (all) => {
      for (const { facts } of entriesOf(all)) {
        const places = facts.map(({ kind }) => told.indexOf(kind))
        expect(places[0]).toBe(Math.min(...places))
      }
    }),
    { numRuns: runs },
  )
})
