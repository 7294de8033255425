import { expect, test } from 'vitest'
import { createCases } from '../../../../client/book/cases.ts'
import { checkRecord } from '../../../../client/book/validation.ts'
import { createWorkingSet } from '../../../../client/book/working-set.ts'
import { exampleRecords } from '../../../../client/screens/start/example.ts'
import type { CasePlan } from '../../../../server/domain/dunning/case.ts'
import type { Kind } from '../../../../server/domain/records/kinds.ts'
import type { Day, Language } from '../../../../server/domain/records/primitives.ts'

const DEVICE = '01931c00-0000-7000-8000-000000000001'
const make = (today: Day, language: Language) =>
  exampleRecords({ today, language, device: DEVICE, timeZone: 'Europe/Paris' })

const entries = (records: ReturnType<typeof make>) => Object.entries(records) as [Kind, { id: string }[]][]

function plansOn(today: Day): Map<string, CasePlan> {
  const set = createWorkingSet()
  for (const [kind, all] of entries(make(today, 'fr'))) for (const one of all) set.put(kind, one, 0)
  const cases = createCases(
    () => set,
    () => ({ today, now: `${today}T09:00:00.000Z`, timeZone: 'Europe/Paris' }),
  )
  return new Map(cases.plans().map(([id, plan]) => [set.get('client', id)?.name ?? '', plan]))
}

test.each(['fr', 'en'] as const)('every record of the example is one the book takes (%s)', (language) => {
  const problems = entries(make('2026-11-21', language)).flatMap(([kind, all]) =>
    all.flatMap((record) => {
      const checked = checkRecord(kind, record)
      return checked.ok ? [] : checked.issues.map((issue) => `${kind}.${issue.path}: ${issue.code}`)
    }),
  )
  expect(problems).toEqual([])
})

test('the example is marked as one, so that it never goes up to an account', () => {
  expect(make('2026-11-21', 'fr').workspace).toMatchObject([{ sample: true, kind: 'own' }])
})

test('nothing in the example happened after today', () => {
  const records = make('2026-11-21', 'fr')
  for (const [, all] of entries(records))
    for (const record of all) if ('at' in record) expect(String(record.at) <= '2026-11-21T23:59').toBe(true)
})

// A Saturday, the first of a month, a leap day: steps fall on working days, and the example must work on any.
test.each(['2026-11-21', '2026-12-01', '2028-02-29', '2027-05-12'])(
  'on %s the example shows each situation worth trying',
  (today) => {
    const plans = plansOn(today)
    expect(plans.size).toBe(12)
    const reason = (name: string) => plans.get(name)?.action?.reason.code
    const silence = (name: string) => plans.get(name)?.silence?.code
    expect({
      promise: reason('Rénovation Belle-Exemple SARL'),
      call: plans.get('Garage du Val-Exemple')?.action?.channel,
      approval: reason('Mairie de Saint-Exemple'),
      first: plans.get('Hélène Imaginaire')?.action?.channel,
      promised: silence('SCI Les Trois Chimères'),
      dispute: reason('Boulangerie du Moulin-Exemple'),
      formal: reason('Hôtel de l’Étoile Fictive SAS'),
      callback: reason('Octave Personne'),
      settled: silence('Café de Nulle-Part'),
      instalments: silence('Auberge du Bout-Exemple'),
      notice: silence('Agence Mirage SARL'),
    }).toEqual({
      promise: 'promise-broken',
      call: 'call',
      approval: 'follow-up',
      first: 'email',
      promised: 'promise',
      dispute: 'dispute-answer',
      formal: 'formal-notice',
      callback: 'callback',
      settled: 'settled',
      instalments: 'instalments',
      notice: 'formal-notice-running',
    })
    expect(plans.get('Nowhere Studio Ltd')?.action).not.toBeNull()
  },
)

test('the example shows promises kept, broken and open, a dispute with its type, and every kind of client', () => {
  const plans = [...plansOn('2026-11-21').values()]
  const promises = plans.flatMap((plan) => plan.state.promises.map((one) => one.state))
  expect(new Set(promises)).toEqual(new Set(['kept', 'broken', 'open']))
  const records = make('2026-11-21', 'fr')
  expect(records.dispute).toMatchObject([{ type: 'quality', answerDue: '2026-11-19' }])
  expect(new Set(records.client?.map((one) => one.kind))).toEqual(new Set(['business', 'consumer', 'public']))
  expect(records.legalAct).toMatchObject([{ kind: 'formal-notice', on: '2026-11-17', deadline: '2026-11-25' }])
})
