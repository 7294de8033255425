/** First tier: what can be read before any other screen is opened. Keep it small, it is part of the first load. */
import type { First } from '../dictionary.ts'
import { plan } from './plan.ts'
import { shell } from './shell.ts'
import { today } from './today.ts'

export const first: First = { shell, today, plan }
