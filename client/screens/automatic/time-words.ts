/** An hour on the wall, in the language of the screen. */
import type { WallTime } from '../../../server/domain/records/primitives.ts'
import { moment } from '../../i18n/index.ts'
import { wallTime } from '../../i18n/wall-time.ts'

export const timeWords = (time: WallTime): string => wallTime({ moment }, time)
