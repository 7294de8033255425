/** An hour on the wall, as a language says it: `10 h`, `13 h 30`, `13:30`. */
import type { Formats } from './formats.ts'

export const wallTime = ({ moment }: Pick<Formats, 'moment'>, time: string): string =>
  moment(`2026-01-01T${time}:00Z`, { today: '2026-01-01', timeZone: 'UTC' })
