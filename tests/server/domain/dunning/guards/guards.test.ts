/** Guards at the moment of acting: each rule on and off, at its boundary days, with what excuses it. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../../../../server/domain/dunning/case.ts'
import { type Act, type Guard, guardsOn } from '../../../../../server/domain/dunning/guards/guards.ts'
import { hasWrittenReminder } from '../../../../../server/domain/dunning/guards/written.ts'
import { planCase } from '../../../../../server/domain/dunning/plan.ts'
import { defaultSettings } from '../../../../../server/domain/dunning/settings.ts'
import type { GuardCode, LegalAct } from '../../../../../server/domain/records/facts.ts'
import type { Day } from '../../../../../server/domain/records/primitives.ts'
import {
  call,
  callback,
  client,
  contact,
  DUE,
  dispute,
  facts,
  interaction,
  invoice,
  late,
  mandate,
  pause,
  promise,
  sent,
} from '../../facts.ts'

/** Ten in the morning in Paris, in summer. */
const tenOn = (day: Day) => `${day}T08:00:00.000Z`

type More = Partial<CaseFacts>

/** The account was looked at that day, unless the test says otherwise. */
function guards(day: Day, more: More = {}, act: Partial<Act> = {}): Guard[] {
  const known = facts({ bankCheckedOn: day, ...more })
  const now = act.now ?? tenOn(day)
  return guardsOn(known, planCase(known, day, now), { channel: 'call', now, today: day, ...act })
}

const codes = (day: Day, more: More = {}, act: Partial<Act> = {}): GuardCode[] =>
  guards(day, more, act).map(({ code }) => code)

const one = <C extends GuardCode>(code: C, day: Day, more: More = {}, act: Partial<Act> = {}) =>
  guards(day, more, act).find((guard) => guard.code === code) as (Guard & { code: C }) | undefined

const legalAct = (on: Day, kind: LegalAct['kind']): LegalAct => ({
  id: `act-${kind}-${on}`,
  act: 'act',
  at: tenOn(on),
  device: 'device',
  clientId: 'client',
  invoiceIds: [],
  kind,
  on,
})

/** Monday 8 June 2026: the first reminder is due. */
const D7 = late(7)

describe('nothing speaks against', () => {
  it('a first call on a working day, in its hours, for an invoice a week late', () => {
    expect(codes(D7)).toEqual([])
  })

  it('a note, which reaches nobody', () => {
    expect(codes(late(-300), { client: client({ doNotContact: 'procès' }) }, { channel: 'note' })).toEqual([])
  })
})

describe('insolvency (C. com. art. L622-7 and L622-21)', () => {
  it('blocks every reminder from a recorded judgment', () => {
    expect(one('insolvency', D7, { legalActs: [legalAct(late(2), 'insolvency')] })).toMatchObject({
      weight: 'blocks',
      on: late(2),
    })
  })

  it('blocks from what the client said of it, the first time counting', () => {
    const said = [call(late(9), 'INSOLV'), call(late(3), 'INSOLV')]
    expect(one('insolvency', late(14), { interactions: said })).toMatchObject({ weight: 'blocks', on: late(3) })
  })

  it('does not speak of another legal act, nor where nothing is open', () => {
    expect(codes(D7, { legalActs: [legalAct(late(2), 'acknowledgement')] })).not.toContain('insolvency')
    expect(codes(D7, { invoices: [], legalActs: [legalAct(late(2), 'insolvency')] })).not.toContain('insolvency')
  })
})

describe('limitation', () => {
  const consumer = client({ kind: 'consumer' })
  /** Issued on 1 May 2026: two years against a consumer (C. conso. art. L218-2), the last day included. */
  const LAST: Day = '2028-05-01'

  it('does not block on its last day', () => {
    expect(codes(LAST, { client: consumer })).not.toContain('limitation')
  })

  it('blocks the reminder of a time-barred debt from the day after (DGCCRF)', () => {
    expect(one('limitation', addDays(LAST, 1), { client: consumer })).toMatchObject({
      weight: 'blocks',
      since: addDays(LAST, 1),
      count: 1,
      all: true,
    })
  })

  it('is only mentioned where another invoice can still be claimed', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: '2', issuedOn: '2028-03-01', dueOn: '2028-04-01' })]
    expect(one('limitation', addDays(LAST, 1), { client: consumer, invoices })).toMatchObject({
      weight: 'tells',
      all: false,
    })
  })

  it('says nothing of invoices that were given up', () => {
    expect(codes(addDays(LAST, 1), { client: consumer, interactions: [call(late(60), 'PERTE')] })).not.toContain(
      'limitation',
    )
  })
})

describe('mandate (CPCE art. R124-3)', () => {
  it('blocks collecting for others without one, before it was signed and after it ended', () => {
    const others = { workspaceKind: 'mandate' as const }
    expect(one('no-mandate', D7, others)).toMatchObject({ weight: 'blocks', endedOn: null })
    expect(one('no-mandate', D7, { ...others, mandate: mandate({ endsOn: late(6) }) })).toMatchObject({
      endedOn: late(6),
    })
    expect(codes(D7, { ...others, mandate: mandate({ signedOn: late(8) }) })).toContain('no-mandate')
  })

  it('lets one act from the day of signing to the last day', () => {
    expect(codes(D7, { workspaceKind: 'mandate', mandate: mandate({ signedOn: D7, endsOn: D7 }) })).toEqual([])
  })

  it('is nobody’s business for one’s own invoices', () => {
    expect(codes(D7, { mandate: null })).toEqual([])
  })
})

describe('who may be spoken to', () => {
  it('asks before contacting a client who must be left alone, or who died', () => {
    expect(one('do-not-contact', D7, { client: client({ doNotContact: 'conflit' }) })).toMatchObject({
      weight: 'asks',
      because: 'asked',
      note: 'conflit',
    })
    expect(one('do-not-contact', late(14), { interactions: [call(late(3), 'DECES')] })).toMatchObject({
      because: 'deceased',
      on: late(3),
    })
  })

  it('asks before going past an agent, named on the card or in a talk', () => {
    expect(one('agent-appointed', D7, { client: client({ agent: 'Me Roux' }) })).toMatchObject({
      weight: 'asks',
      who: 'Me Roux',
    })
    expect(one('agent-appointed', late(20), { interactions: [call(late(3), 'AVOCAT')] })).toMatchObject({
      who: null,
      on: late(3),
    })
  })

  it.each(['call', 'visit', 'voicemail'] as const)('asks before a %s to who asked to be written to', (channel) => {
    expect(one('written-only', D7, { client: client({ writtenOnly: true }) }, { channel })).toMatchObject({
      weight: 'asks',
      because: 'asked',
    })
    expect(codes(late(20), { interactions: [call(late(3), 'STOP')] }, { channel })).toContain('written-only')
  })

  it.each(['email', 'sms', 'letter'] as const)('lets who asked to be written to be written to by %s', (channel) => {
    expect(codes(D7, { client: client({ writtenOnly: true }) }, { channel })).not.toContain('written-only')
  })

  it('asks before a call after a talk that went badly, until another talk went better', () => {
    const tense = call(late(3), 'COLERE')
    expect(one('written-only', late(20), { interactions: [tense] })).toMatchObject({ because: 'tense', on: late(3) })
    expect(codes(late(30), { interactions: [tense, call(late(20), 'PAYDIT')] })).not.toContain('written-only')
  })

  it('asks before a number known to be wrong, and not before a right one beside it', () => {
    const phones = [{ number: '+33100000000', wrongSince: late(1) }, { number: '+33612345678' }]
    const contacts = [contact({ phones })]
    expect(one('wrong-number', D7, { contacts }, { contactPhone: '+33100000000' })).toMatchObject({ since: late(1) })
    expect(codes(D7, { contacts }, { contactPhone: '+33612345678' })).not.toContain('wrong-number')
    expect(codes(D7, { contacts })).not.toContain('wrong-number')
    expect(codes(D7, { contacts: [contact({ phones: phones.slice(0, 1) })] })).toContain('wrong-number')
    expect(codes(D7, { contacts: [contact({ phones: phones.slice(0, 1) })] }, { channel: 'email' })).toEqual([])
  })
})

describe('what was handed over', () => {
  it.each([
    ['AGENCE', 'agency'],
    ['PERTE', 'written-off'],
  ] as const)('asks before contacting after %s', (outcome, as) => {
    expect(one('handed-over', late(60), { interactions: [call(late(40), outcome)] })).toMatchObject({
      weight: 'asks',
      as,
      on: late(40),
    })
  })

  it('does not ask while another invoice is one’s own', () => {
    const invoices = [invoice(), invoice({ id: 'B', number: '2' })]
    const interactions = [call(late(40), 'AGENCE', undefined, { invoiceIds: ['A'] })]
    expect(codes(late(60), { invoices, interactions })).not.toContain('handed-over')
  })
})

describe('dispute', () => {
  it('asks where all that is late is contested, with the sum', () => {
    expect(one('disputed', late(20), { disputes: [dispute(late(1), 120_000)] })).toMatchObject({
      weight: 'asks',
      amount: { currency: 'EUR', amount: 120_000 },
    })
  })

  it('does not ask while a part is not contested', () => {
    expect(codes(late(20), { disputes: [dispute(late(1), 119_999)] })).not.toContain('disputed')
  })

  it('does not ask on the day an answer to the client is due', () => {
    const talk = call(late(1), 'LITIGE')
    const contested = { ...dispute(late(1), 120_000), act: talk.act }
    const day = late(10)
    expect(planCase(facts({ interactions: [talk], disputes: [contested] }), day, tenOn(day)).action?.reason.code).toBe(
      'dispute-answer',
    )
    expect(codes(day, { interactions: [talk], disputes: [contested] })).toEqual([])
  })
})

describe('what was agreed', () => {
  const promised = promise(late(7), late(20), 120_000)
  const talk = call(late(7), 'PROM')

  it('asks while a promise is open, its two days of grace included', () => {
    expect(one('promise-open', late(15), { promises: [promised], interactions: [talk] })).toMatchObject({
      weight: 'asks',
      as: 'promise',
      on: late(20),
    })
    expect(codes(late(22), { promises: [promised], interactions: [talk] })).toContain('promise-open')
  })

  it('does not ask once the promise is broken', () => {
    expect(codes(late(23), { promises: [promised], interactions: [talk] })).not.toContain('promise-open')
  })

  it('asks during a pause until the day before it ends, and says why it was taken', () => {
    const pauses = [pause(late(1), late(20), { reason: 'congés' })]
    expect(one('paused', late(19), { pauses })).toMatchObject({
      weight: 'asks',
      because: 'pause',
      until: late(20),
      note: 'congés',
    })
    expect(codes(late(20), { pauses })).not.toContain('paused')
  })

  it('only mentions a snooze, which was one’s own convenience', () => {
    expect(one('paused', late(8), { pauses: [pause(late(7), late(10), { kind: 'snooze' })] })?.weight).toBe('tells')
  })

  it('does not ask during a pause for a callback agreed since', () => {
    const interactions = [call(late(8), 'RAPPEL')]
    const callbacks = [callback(late(8), tenOn(late(14)))]
    expect(codes(late(14), { pauses: [pause(late(1), late(20))], interactions, callbacks })).toEqual([])
  })
})

describe('too early', () => {
  it('asks on the due date and not on the day after it, without grace', () => {
    expect(one('too-early', DUE)).toMatchObject({ weight: 'asks', until: late(1), graceDays: 0 })
    expect(codes(late(1))).not.toContain('too-early')
  })

  it('asks while the grace of the client runs, its last day included', () => {
    const patient = { client: client({ graceDays: 10 }) }
    expect(one('too-early', late(10), patient)).toMatchObject({ until: late(11), graceDays: 10 })
    expect(codes(late(11), patient)).not.toContain('too-early')
  })

  it('takes the grace of the sector where the client has none of its own', () => {
    expect(one('too-early', late(5), { client: client({ sector: 'building-trades' }) })?.graceDays).toBe(8)
    expect(codes(late(5), { client: client({ sector: 'building-trades', graceDays: 0 }) })).not.toContain('too-early')
  })

  it('lets a preventive step be made before the due date', () => {
    expect(codes(late(-10), {}, { stage: 'preventive' })).toEqual([])
    expect(codes(late(-10))).toEqual(['too-early'])
  })
})

describe('too late', () => {
  it('mentions that nothing was done for more than thirty days', () => {
    expect(codes(late(30))).not.toContain('too-late')
    expect(one('too-late', late(31))).toMatchObject({ weight: 'tells', daysLate: 31, since: null })
  })

  it('says nothing while somebody was in touch in the last thirty days', () => {
    const interactions = [sent(late(20), 'd7')]
    expect(codes(late(50), { interactions })).not.toContain('too-late')
    expect(one('too-late', late(51), { interactions })).toMatchObject({ since: late(20) })
  })
})

describe('frequency (a product choice, field study 3.8)', () => {
  it('asks for a second talk within seven days, and not on the seventh', () => {
    const interactions = [call(late(7), 'DIFF')]
    expect(one('too-soon-after-talk', late(10), { interactions })).toMatchObject({
      weight: 'asks',
      on: late(7),
      channel: 'call',
      until: late(14),
    })
    expect(codes(late(14), { interactions })).not.toContain('too-soon-after-talk')
  })

  it('takes a written message for a talk, and an attempt for none', () => {
    expect(codes(late(10), { interactions: [sent(late(9), 'd7')] })).toContain('too-soon-after-talk')
    expect(codes(late(10), { interactions: [call(late(9), 'NR')] })).not.toContain('too-soon-after-talk')
  })

  it('follows the gap that the workspace chose', () => {
    const more = { interactions: [sent(late(8), 'd7')], settings: { ...defaultSettings, talkGapDays: 2 } }
    expect(codes(late(9), more)).toContain('too-soon-after-talk')
    expect(codes(late(10), more)).not.toContain('too-soon-after-talk')
  })

  it('lets a callback agreed with the client come within the gap', () => {
    const interactions = [call(late(8), 'RAPPEL')]
    const callbacks = [callback(late(8), tenOn(late(9)))]
    expect(codes(late(9), { interactions, callbacks })).toEqual([])
  })

  it('lets an answer that is due come within the gap', () => {
    expect(codes(late(9), { interactions: [call(late(8), 'NRECU')] }, { channel: 'email' })).toEqual([])
  })

  it('lets a broken promise be spoken of within the gap', () => {
    const more = { interactions: [call(late(8), 'PROM')], promises: [promise(late(8), late(9), 120_000)] }
    expect(codes(late(14), more)).toEqual([])
  })

  it('lets one answer a client who came back by themselves', () => {
    const reminded = sent(late(7), 'd7')
    const answered = interaction(late(9), { direction: 'in', channel: 'email', state: 'sent' })
    expect(codes(late(10), { interactions: [reminded] })).toContain('too-soon-after-talk')
    expect(codes(late(10), { interactions: [reminded, answered] })).not.toContain('too-soon-after-talk')
  })

  it('asks from the fourth attempt in any seven days on', () => {
    const tries = [call(late(8), 'NR'), call(late(9), 'NR'), call(late(10), 'MSG')]
    expect(one('too-many-attempts', late(11), { interactions: tries })).toMatchObject({
      weight: 'asks',
      count: 3,
      most: 3,
    })
    expect(codes(late(11), { interactions: tries.slice(1) })).not.toContain('too-many-attempts')
    expect(codes(late(15), { interactions: tries })).not.toContain('too-many-attempts')
  })

  it('counts no incoming contact as an attempt', () => {
    const calls = [8, 9, 10].map((day) => call(late(day), 'NR', undefined, { direction: 'in' }))
    expect(codes(late(11), { interactions: calls })).not.toContain('too-many-attempts')
  })
})

describe('day and hour', () => {
  const SATURDAY = late(12)

  it.each(['call', 'sms', 'visit', 'messenger'] as const)('asks before a %s on a Saturday', (channel) => {
    expect(one('day-off', SATURDAY, {}, { channel })).toMatchObject({ weight: 'asks', holiday: null })
  })

  it('mentions it for an e-mail, and says nothing for a letter', () => {
    expect(one('day-off', SATURDAY, {}, { channel: 'email' })?.weight).toBe('tells')
    expect(codes(SATURDAY, {}, { channel: 'letter' })).toEqual([])
  })

  it('names a public holiday of the region of the workspace', () => {
    const day: Day = '2026-07-14'
    const settings = { ...defaultSettings, holidays: 'metropole' as const }
    expect(one('day-off', day, { settings })).toMatchObject({ holiday: 'bastille-day' })
    expect(codes(day)).not.toContain('day-off')
  })

  it('follows the working days that the workspace chose', () => {
    expect(codes(SATURDAY, { settings: { ...defaultSettings, workingDays: [1, 2, 3, 4, 5, 6] } })).toEqual([])
  })

  it.each([
    ['06:59', true],
    ['07:00', false],
    ['16:59', false],
    ['17:00', true],
  ])('looks at the wall of the workspace: %s UTC in summer', (time, outside) => {
    const now = `${D7}T${time}:00.000Z`
    expect(codes(D7, {}, { now }).includes('outside-hours')).toBe(outside)
  })

  it('leaves consumers in peace at lunch', () => {
    const consumer = { client: client({ kind: 'consumer' }) }
    const lunch = { now: `${D7}T11:30:00.000Z` }
    expect(one('outside-hours', D7, consumer, lunch)).toMatchObject({ weight: 'asks', time: '13:30', consumer: true })
    expect(codes(D7, {}, lunch)).toEqual([])
  })

  it('lets the moment stand that the client chose, on whatever day and hour', () => {
    const now = `${SATURDAY}T18:00:00.000Z`
    const more = { interactions: [call(late(8), 'RAPPEL')], callbacks: [callback(late(8), now)] }
    expect(codes(SATURDAY, more, { now })).toEqual([])
  })
})

describe('the look at the bank', () => {
  it('asks once the last look is older than three days', () => {
    expect(codes(late(14), { bankCheckedOn: late(11) })).not.toContain('bank-not-checked')
    expect(one('bank-not-checked', late(14), { bankCheckedOn: late(10) })).toMatchObject({
      weight: 'asks',
      on: late(10),
      days: 3,
    })
  })

  it('asks where there never was one', () => {
    expect(one('bank-not-checked', D7, { bankCheckedOn: null })).toMatchObject({ on: null })
  })

  it('takes the day an invoice was entered as open for a look', () => {
    // The id of a record made on 8 June 2026.
    const made = Date.parse('2026-06-08T07:00:00.000Z').toString(16).padStart(12, '0')
    const id = `${made.slice(0, 8)}-${made.slice(8)}-7000-8000-000000000001`
    const invoices = [invoice({ id })]
    expect(codes(late(10), { bankCheckedOn: null, invoices })).not.toContain('bank-not-checked')
    expect(codes(late(11), { bankCheckedOn: null, invoices })).toContain('bank-not-checked')
  })

  it('asks nothing while nothing is late', () => {
    expect(codes(late(-3), { bankCheckedOn: null }, { stage: 'preventive' })).toEqual([])
  })
})

describe('no formal notice without a written reminder', () => {
  it.each(['formal-notice', 'hand-over'] as const)('asks before a %s where the journal holds none', (stage) => {
    const more = { interactions: [call(late(20), 'DIFF')] }
    expect(one('no-written-reminder', late(60), more, { stage, channel: 'letter' })).toMatchObject({
      weight: 'asks',
      stage,
    })
    expect(codes(late(60), { interactions: [sent(late(20), 'd7')] }, { stage, channel: 'letter' })).not.toContain(
      'no-written-reminder',
    )
  })

  it('asks nothing for other steps', () => {
    expect(codes(late(40), {}, { stage: 'firm' })).not.toContain('no-written-reminder')
  })

  it('counts no message from before the due date, about other invoices, or from the client', () => {
    const about = (more: Parameters<typeof interaction>[1]) =>
      hasWrittenReminder(
        facts({ interactions: [interaction(late(9), { channel: 'email', state: 'sent', ...more })] }),
        ['A'],
      )
    expect(about({ invoiceIds: ['A'] })).toBe(true)
    expect(about({ invoiceIds: [] })).toBe(true)
    expect(about({ invoiceIds: ['B'] })).toBe(false)
    expect(about({ direction: 'in' })).toBe(false)
    expect(about({ outcome: 'NPAI' })).toBe(false)
    expect(about({ channel: 'call' })).toBe(false)
    expect(hasWrittenReminder(facts({ interactions: [sent(late(-3), 'early')] }))).toBe(false)
  })
})

describe('several guards', () => {
  it('come with the gravest first', () => {
    const saturday = late(12)
    const found = guards(saturday, {
      client: client({ doNotContact: 'x' }),
      legalActs: [legalAct(late(2), 'insolvency')],
      interactions: [sent(late(9), 'd7')],
      bankCheckedOn: null,
    })
    expect(found.map(({ code }) => code)).toEqual([
      'insolvency',
      'do-not-contact',
      'too-soon-after-talk',
      'day-off',
      'bank-not-checked',
    ])
  })
})
