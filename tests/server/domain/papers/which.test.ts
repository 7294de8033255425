/** Which papers a case gives reason for, and a paper as the journal keeps it. */
import { expect, test } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { paperKinds } from '../../../../server/domain/papers/paper.ts'
import { plainText } from '../../../../server/domain/papers/plain.ts'
import { lastStatement, openPromise, papersFor, planInForce } from '../../../../server/domain/papers/which.ts'
import { instalmentPlan, interestStatement, invoice, late, payment, planEnd, promise } from '../facts.ts'
import { input, paper, TODAY } from './papers.ts'

const offered = (more: Parameters<typeof input>[0] = {}) => {
  const { facts, state, today } = input(more)
  return papersFor(facts, state, today)
}

test('a late invoice gives reason for a reminder and a notice, one not due yet for neither', () => {
  expect(offered()).toEqual(['account', 'reminder', 'formal-notice', 'hand-over', 'chronology'])
  const later = [invoice({ dueOn: addDays(TODAY, 3) })]
  expect(offered({ facts: { invoices: later, payments: [] } })).toEqual(['account', 'hand-over', 'chronology'])
})

test('what is paid leaves the chronology', () => {
  expect(offered({ facts: { invoices: [invoice()], payments: [payment(late(3), 120_000)] } })).toEqual(['chronology'])
})

test('an insolvency leaves nothing that asks for payment', () => {
  const plan = instalmentPlan(TODAY, [{ on: late(60), amount: 50_000 }])
  const kinds = offered({
    insolvent: true,
    facts: { instalmentPlans: [plan], promises: [promise(TODAY, late(50), 1)] },
  })
  expect(kinds).toEqual(['account', 'declaration', 'hand-over', 'chronology'])
})

test('a promise, a plan and a statement of interest give reason for theirs, until they end', () => {
  const plan = instalmentPlan(TODAY, [{ on: late(60), amount: 50_000 }])
  const older = interestStatement(late(20), [{ invoiceId: 'A', what: 'indemnity', amount: 4_000, decision: 'claimed' }])
  const newer = interestStatement(late(30), older.lines)
  const open = promise(TODAY, late(50), 50_000)
  const about = { instalmentPlans: [plan], interestStatements: [newer, older], promises: [open] }
  expect(offered({ facts: about })).toEqual(expect.arrayContaining(['promise', 'instalments', 'interest']))
  const { facts, state } = input({ facts: about })
  expect([openPromise(state), planInForce(facts), lastStatement(facts)]).toEqual([open, plan, newer])
  const ended = { ...about, instalmentPlanEnds: [planEnd(TODAY, plan.id)] }
  expect(offered({ facts: ended })).not.toContain('instalments')
})

test.each(paperKinds)('the journal keeps %s with all its words and figures', (kind) => {
  const made = paper(kind, input({ insolvent: kind === 'declaration', duplicates: ['A'] }))
  const text = plainText(made)
  for (const block of made.blocks) {
    if (block.kind === 'text') expect(text).toContain(block.text)
    if (block.kind === 'table')
      for (const cell of block.rows.flat()) expect(text).toContain(cell.replaceAll('\n', ', '))
  }
  expect(text).toContain(made.letter?.subject ?? made.title)
})
