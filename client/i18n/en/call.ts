/** The call cockpit. */
import type { call as fr } from '../fr/call.ts'

export const call: typeof fr = {
  title: 'Call',
}
