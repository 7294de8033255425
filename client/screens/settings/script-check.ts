/** What a call script may quote at each stage, and how it reads once filled in, on a case that nobody has. */

import { addDays } from '../../../server/domain/calendar/days.ts'
import type { InvoiceState } from '../../../server/domain/dunning/case.ts'
import type { Creditor, Script, ScriptStage, Workspace } from '../../../server/domain/records/cards.ts'
import type { Day, Language } from '../../../server/domain/records/primitives.ts'
import { openingFor } from '../../../server/domain/words/scripts.ts'
import type { Subject } from '../../../server/domain/words/values.ts'

const always = ['me', 'who'] as const
const owed = ['client', 'number', 'dueOn', 'amount', 'total', 'late'] as const
const promised = ['promiseMadeOn', 'promiseAmount', 'promiseOn'] as const

export type ScriptPlace = (typeof always | typeof owed | typeof promised)[number]

/** A voicemail never names the debt: anybody may hear it. */
export const placesAt: Record<ScriptStage, readonly ScriptPlace[]> = {
  friendly: [...always, ...owed],
  firm: [...always, ...owed],
  'promise-broken': [...always, ...owed, ...promised],
  voicemail: always,
}

export type Checked = { ok: true; example: string } | { ok: false; unknown: string[]; names: 'unknown' | 'debt' }

export interface Whose {
  workspace: Pick<Workspace, 'kind' | 'name'>
  creditor: Creditor | undefined
  today: Day
}

/** The opening as it would be said, or the places that would stay empty at this stage. */
export function checkOpening(
  opening: string,
  stage: ScriptStage,
  language: Language,
  { workspace, creditor, today }: Whose,
): Checked {
  const quoted = [...opening.matchAll(/\{\??(\w+)\??\}/g)].map(([, name]) => name ?? '')
  const debt = quoted.filter((name) => stage === 'voicemail' && !(always as readonly string[]).includes(name))
  if (debt.length > 0) return { ok: false, unknown: debt, names: 'debt' }
  const script: Script = { id: '', stage, language, opening }
  const subject: Subject = {
    workspace,
    creditor: creditor ?? { id: '', name: workspace.name },
    mandate: null,
    client: { id: '', creditorId: '', name: 'Garage Exemple', kind: 'business' },
    contact: { id: '', clientId: '', civility: 'mme', lastName: 'Exemple' },
    language,
    today,
    invoices: [invoice(today)],
    ...(stage === 'promise-broken' && {
      promise: { on: addDays(today, -4), madeOn: addDays(today, -11), amount: 50_000, currency: 'EUR' },
    }),
  }
  const filled = openingFor(stage, language, [script], subject)
  return filled.ok ? { ok: true, example: filled.opening } : { ok: false, unknown: filled.missing, names: 'unknown' }
}

function invoice(today: Day): InvoiceState {
  return {
    invoice: {
      id: '',
      clientId: '',
      number: 'E-104',
      issuedOn: addDays(today, -46),
      dueOn: addDays(today, -16),
      amount: 125_000,
      currency: 'EUR',
      source: 'manual',
    },
    credited: 0,
    paid: 0,
    remaining: 125_000,
    disputed: 0,
    retained: 0,
    dueOn: addDays(today, -16),
    daysLate: 16,
    overpaid: 0,
    limitation: {
      article: 'L110-4',
      years: 5,
      lastDay: addDays(today, 1700),
      passed: false,
      interruptedOn: null,
      mayBe: null,
    },
    closed: null,
  }
}
