/** What the function answers is what the phone computes: the same claims, byte for byte. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { computeInterest } from '../../../server/domain/interest/compute.ts'
import { heldRates } from '../../../server/domain/interest/rates/held.ts'
import { claims } from '../domain/interest/random-claims.ts'
import { timeout } from '../domain/runs.ts'
import { api, json, type ProblemBody } from './asking.ts'

/** Seconds by itself; minutes beside everything else on a busy machine. */
const PATIENCE = Math.max(timeout, 180_000)
const RUNS = 10_000

it(
  'the answer over HTTP is that of the rulebook for thousands of random claims',
  async () => {
    const ask = api()
    const met: Record<string, number> = {}
    for (const claim of fc.sample(claims, { numRuns: RUNS, seed: 313 })) {
      const answer = await ask('/interest', json(claim))
      const computed = computeInterest(claim, heldRates)
      const kind = 'code' in computed ? computed.code : 'answered'
      met[kind] = (met[kind] ?? 0) + 1
      const text = await answer.text()
      if (kind === 'answered') {
        if (text !== JSON.stringify(computed)) expect([200, JSON.parse(text)]).toEqual([answer.status, computed])
        continue
      }
      const { type, halfYear } = JSON.parse(text) as ProblemBody
      const given = { code: type.replace('urn:encaisse:problem:', ''), ...(halfYear ? { halfYear } : {}) }
      expect([answer.status, given]).toEqual([422, computed])
    }
    expect(Object.keys(met).sort()).toEqual(['answered', 'rate-unknown', 'rule-not-covered'])
  },
  PATIENCE,
)
