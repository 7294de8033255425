/**
 * What Today showed last, with the first of its cases: the next start draws them at once, and lets them be called, while
 * everything else is still being read. Kept for a few days to come too, as a plan says the same whichever day makes it.
 */
import type { CaseFacts, CasePlan, NextStep } from '../../server/domain/dunning/case.ts'
import type { Creditor, Workspace } from '../../server/domain/records/cards.ts'
import type { Day, Id, Instant } from '../../server/domain/records/primitives.ts'
import type { Cases } from './cases.ts'
import { deviceTimeZone, instant, today } from './clock.ts'
import type { Database, Meta, Step, Transaction } from './database.ts'
import { BUILD } from './version.ts'
import { createWorkingSet, type WorkingSet } from './working-set.ts'

/** Good while nothing it was worked out from has changed: a cache that can be thrown away. */
export interface Glance extends Step {
  /** The build that worked it out: another one may plan otherwise. */
  build: string
  day: Day
  /** From this moment on it says something else; null when only the day changes it. */
  until: Instant | null
  shown: unknown
  /** Null when the screen shows no case: then nothing can be drawn before the rest is there. */
  first: FirstCases | null
}

/** Enough to draw the first cards and to act on them. */
export interface FirstCases {
  workspace: Workspace
  creditors: Creditor[]
  cases: KeptCase[]
}

/** A plan as data: what it looks ahead to is worked out. */
export interface KeptCase {
  id: Id
  facts: CaseFacts
  plan: Omit<CasePlan, 'ahead'> & { ahead: NextStep[] }
}

/** What a screen wants remembered. */
export interface Shown {
  shown: unknown
  /** The moment from which it says something else. */
  until: Instant | null
  /** The cases it draws first. */
  ids: readonly Id[]
}

export const holds = (glance: Glance | undefined, revision: number, day: Day): glance is Glance =>
  glance?.revision === revision &&
  glance.build === BUILD &&
  glance.day === day &&
  (glance.until === null || instant() < glance.until)

/** What is kept for today, with where the device stands, in one small read; null when it does not hold any more. */
export async function readGlance(db: Database): Promise<{ meta: Meta; glance: Glance } | null> {
  const day = today(deviceTimeZone())
  const [meta, glance, ...written] = await db.read(['meta', 'glances', 'log', 'outbox'], (tx) =>
    Promise.all([
      tx.objectStore('meta').get('state'),
      tx.objectStore('glances').get(day),
      lastKey(tx, 'log'),
      lastKey(tx, 'outbox'),
    ]),
  )
  if (!meta || !holds(glance, Math.max(meta.revision, ...written), day)) return null
  // On a phone that travels, the day of the workspace may be another one.
  const zone = glance.first?.workspace.timeZone
  const { revision, unsavedChanges } = glance
  return zone && today(zone) !== day ? null : { meta: { ...meta, revision, unsavedChanges }, glance }
}

/** The revision of the last write that lies there. */
async function lastKey(tx: Transaction<'readonly'>, store: 'log' | 'outbox'): Promise<number> {
  return (await tx.objectStore(store).openKeyCursor(null, 'prev'))?.key ?? 0
}

export function fillFirst({ workspace, creditors, cases }: FirstCases): WorkingSet {
  const set = createWorkingSet()
  set.put('workspace', workspace, 0)
  set.fill('creditor', creditors)
  for (const { facts } of cases) {
    set.put('client', facts.client, 0)
    set.fill('contact', facts.contacts)
    set.fill('invoice', facts.invoices)
  }
  return set
}

/** The kept cases, as if they had just been planned; no other is known. */
export function firstCases({ cases }: FirstCases): Cases {
  const kept = new Map(cases.map((one) => [one.id, one]))
  return {
    facts: (id) => kept.get(id)?.facts ?? null,
    plan(id) {
      const plan = kept.get(id)?.plan
      return plan ? { ...plan, ahead: (limit) => plan.ahead.slice(0, limit) } : null
    },
    plans: () => [],
    planAhead: async () => {},
    plansOn: async () => [],
    forgetMoments() {},
    forget() {},
  }
}
