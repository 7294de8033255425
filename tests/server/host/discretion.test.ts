/** What the database says, and what of it leaves the server. */
import { describe, expect, it } from 'vitest'
import { discreet, discreetError } from '../../../server/host/discretion.ts'

const said = { message: 'insert on table "members" violates check "role_known"', details: 'Row (1, Dupont)', hint: 'x' }

async function left(status: number, body: object | string) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await discreet(new Response(text, { status }))
  return { status: answer.status, text: await answer.text() }
}

describe('An answer of the database', () => {
  it('goes on as it is when nothing failed', async () => {
    expect(await left(200, [{ id: 1 }])).toEqual({ status: 200, text: '[{"id":1}]' })
  })

  it('keeps the word that one of our functions raised', async () => {
    const { status, text } = await left(403, { ...said, code: '42501', message: 'not_a_member' })
    expect([status, JSON.parse(text)]).toEqual([
      403,
      { code: '42501', message: 'not_a_member', details: null, hint: null },
    ])
  })

  it.each([
    [400, '23514'],
    [400, '42703'],
    [409, '23505'],
    [404, 'PGRST205'],
    [500, 'XX000'],
    [500, '53100'],
  ])('tells nothing of tables, constraints and values at %i %s', async (status, code) => {
    const answer = await left(status, { ...said, code })
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/members|role_known|Dupont/)
  })

  it('calls a request that cannot be read a fault of the request', async () => {
    expect((await left(500, { ...said, code: '54001' })).status).toBe(400)
    expect((await left(500, 'RangeError: stack\n  at x.js:1')).text).toContain('urn:encaisse:problem:internal')
  })
})

describe('An error of the database', () => {
  it.each([
    ['PT410', 'invitation_used', 410],
    ['42501', 'not_a_member', 403],
    ['23505', 'Key (id)=(1) exists', 409],
    ['22P02', 'invalid input syntax for type uuid: "Dupont"', 400],
  ])('%s answers %s as %i and is nobody’s business in the log', async (code, message, status) => {
    const told: string[] = []
    const answer = discreetError(Object.assign(new Error(message), { code }), (line) => told.push(line))
    expect([answer.status, told]).toEqual([status, []])
    expect(await answer.text()).not.toMatch(/Dupont|Key/)
  })

  it('is told to the log by its code alone when it is ours', () => {
    const told: string[] = []
    const answer = discreetError(Object.assign(new Error('relation "members"'), { code: '42P01' }), (line) =>
      told.push(line),
    )
    expect([answer.status, told]).toEqual([500, ['Fault: Error 42P01']])
  })
})
