/** Calls shared out over the day: beyond so many debtors to call, the next ones are written to instead (C41). */
import type { NextStep } from './case.ts'

/**
 * `acting` in the order of Today, `callsMadeToday` the debtors called already. A step that says how many calls a day it
 * is for keeps its call while there is room; every call takes a place, one without a limit too.
 */
export function shareCalls(acting: readonly NextStep[], callsMadeToday: number): NextStep[] {
  let calls = callsMadeToday
  return acting.map((step) => {
    if (step.channel !== 'call') return step
    const { callsUpTo, otherwise } = step
    if (callsUpTo === undefined || otherwise === undefined || calls < callsUpTo) {
      calls++
      return step
    }
    return inWriting(step, otherwise, calls)
  })
}

function inWriting({ second: _, ...step }: NextStep, channel: NextStep['channel'], callsFull: number): NextStep {
  const { reason } = step
  const says = reason.code === 'step' || reason.code === 'preventive'
  return { ...step, channel, reason: says ? { ...reason, callsFull } : reason }
}
