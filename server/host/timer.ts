/** The host's own timer: a round of the dispatcher each half minute, one after the other, until the server ends. */
import { dispatch } from '../api/reminders/dispatch.ts'
import type { ReminderEnvironment } from '../api/reminders/environment.ts'
import { ordinaryPace } from '../api/reminders/pace.ts'
import type { Say } from './log.ts'

const HALF_A_MINUTE = 30_000

/** Begins at once, with what fell due while nothing ran. Gives what ends it, once the round under way has. */
export function startTimer(reminders: ReminderEnvironment, tell: Say): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let ending = false
  const pace = ordinaryPace(Math.random)

  async function round(): Promise<void> {
    try {
      const { failed, mails } = await dispatch(reminders, { now: Date.now, pace, ending: () => ending })
      if (failed > 0) tell(`Fault: what is due in ${failed} workspaces could not be worked out`)
      if (mails?.faults) tell(`Fault: ${mails.faults} e-mails could not be looked at`)
    } catch (error) {
      tell(`Fault: the dispatcher stopped (${error instanceof Error ? error.name : 'unknown'})`)
    }
    if (!ending) timer = setTimeout(next, HALF_A_MINUTE)
  }
  let running = round()
  function next(): void {
    running = round()
  }
  return async () => {
    ending = true
    clearTimeout(timer)
    await running
  }
}
