/** A small workspace for the tests of reminders, and a dispatcher that looks when it is told to and says nothing twice. */
import type { Client, Workspace } from '../../../../server/domain/records/cards.ts'
import type { Kind, RecordOf } from '../../../../server/domain/records/kinds.ts'
import type { Id, Instant } from '../../../../server/domain/records/primitives.ts'
import { createRecordSet, type RecordSet } from '../../../../server/domain/records/record-set.ts'
import { nextLook, remindersBetween, windowSince } from '../../../../server/domain/reminders/falling-due.ts'
import {
  defaultReminderSettings,
  type Reminder,
  type ReminderSettings,
} from '../../../../server/domain/reminders/reminder.ts'
import { type Seen, seenOf } from '../../../../server/domain/reminders/seen.ts'
import { client, contact, invoice } from '../facts.ts'

export const workspace = (more: Partial<Workspace> = {}): Workspace => ({
  id: 'workspace',
  name: 'Atelier Roche',
  kind: 'own',
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  ...more,
})

export const settings = (more: Partial<ReminderSettings> = {}): ReminderSettings => ({
  ...defaultReminderSettings,
  language: 'fr',
  ...more,
})

type Given = { [K in Kind]?: readonly RecordOf<K>[] }

/** The workspace and what else is given; without a client, one with an invoice that has been late for long. */
export function recordsOf(card: Partial<Workspace> = {}, given: Given = {}): RecordSet {
  const records = createRecordSet()
  records.put('workspace', workspace(card))
  records.put('creditor', { id: 'creditor', name: 'Atelier Roche' } as { id: Id })
  const all: Given = { client: [client()], contact: [contact()], invoice: [lateInvoice()], ...given }
  for (const [kind, list] of Object.entries(all)) records.fill(kind as Kind, list)
  return records
}

/** Something is to do about it on every day of the years that are looked at. */
export const lateInvoice = (more: object = {}) => invoice({ issuedOn: '2025-09-01', dueOn: '2025-10-01', ...more })

export function seenIn(card: Partial<Workspace> = {}, given: Given = {}, who: Id | null = null): Seen {
  const seen = seenOf(recordsOf(card, given), who)
  if (!seen) throw new Error('no workspace')
  return seen
}

/** A debtor with one late invoice, and facts of its own. */
export const debtor = (id: Id, more: Partial<Client> = {}) => ({
  client: client({ id, name: `Client ${id}`, ...more }),
  invoice: lateInvoice({ id: `invoice of ${id}`, clientId: id }),
})

/** What was told, by key, each with how often it was worked out. */
export interface Dispatcher {
  told: Map<string, Reminder>
  look(seen: Seen, settings: ReminderSettings, now: Instant): void
}

/** As the server does it: windows that follow each other, and one row for each key. */
export function dispatcher(at: Instant, timeZone: string): Dispatcher {
  const told = new Map<string, Reminder>()
  let last = { at, timeZone }
  return {
    told,
    look(seen, settings, now) {
      for (const one of remindersBetween(seen, settings, windowSince(last, seen, now)))
        if (!told.has(one.key)) told.set(one.key, one)
      last = { at: now, timeZone: seen.workspace.timeZone }
    },
  }
}

export const plus = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString()

/** Looks at the given step, or only when nextLook says so. What was due before the first look is left out. */
export function toldBetween(
  seen: Seen,
  settings: ReminderSettings,
  { from, until, every }: { from: Instant; until: Instant; every: number | 'next' },
): Reminder[] {
  const { told, look } = dispatcher(from, seen.workspace.timeZone)
  const after = (at: Instant) => (every === 'next' ? nextLook(seen, settings, at) : plus(at, every))
  for (let at = after(from); at <= until; at = after(at)) look(seen, settings, at)
  return toldAfter(from, told).sort((a, b) => (a.at + a.key < b.at + b.key ? -1 : 1))
}

export const toldAfter = (from: Instant, told: ReadonlyMap<string, Reminder>): Reminder[] =>
  [...told.values()].filter(({ at }) => at > from)
