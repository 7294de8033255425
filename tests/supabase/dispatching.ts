/** A dispatcher on a database of the tests: its clock stands where the test says, and a push service takes or refuses. */
import { dispatch, type Tally } from '../../server/api/reminders/dispatch.ts'
import type { PushOptions, PushResult, ReminderEnvironment } from '../../server/api/reminders/environment.ts'
import { ordinaryPace, type Pace } from '../../server/api/reminders/pace.ts'
import type { Rpc } from '../../server/api/reminders/rpc.ts'
import type { PushMessage } from '../../server/domain/reminders/message.ts'
import type { Engine } from './engines.ts'
import { serviceRpc } from './listening.ts'

export interface Told extends PushOptions {
  endpoint: string
  message: PushMessage
  at: string
}

export interface Dispatcher {
  /** All that was handed over, in its order. */
  told: Told[]
  /** What the push service answers; it takes everything until told otherwise. */
  answer: (told: Told) => PushResult
  round(now: string, change?: { rpc?: Rpc; pace?: Partial<Pace> }): Promise<Tally>
}

export function dispatcherOn(engine: Engine): Dispatcher {
  const dispatcher: Dispatcher = {
    told: [],
    answer: () => ({ result: 'sent' }),
    round(now, { rpc = serviceRpc(engine), pace = {} } = {}) {
      const environment: ReminderEnvironment = {
        rpc,
        userOf: async () => null,
        dispatchSecret: '',
        vapidPublicKey: '',
        pushAnywhere: false,
        appUrl: 'https://encaisse.example',
        apiUrl: () => 'https://encaisse.example/functions/v1/api',
        async send({ endpoint }, payload, options) {
          const told = { ...options, endpoint, message: JSON.parse(payload) as PushMessage, at: now }
          dispatcher.told.push(told)
          return dispatcher.answer(told)
        },
      }
      const usual = ordinaryPace(() => 0)
      return dispatch(environment, { now: () => Date.parse(now), pace: { ...usual, ...pace } })
    },
  }
  return dispatcher
}
