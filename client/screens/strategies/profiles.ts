/** The profiles a client may have, in the order they are offered. */
import type { Profile } from '../../../server/domain/records/strategy.ts'

export const profiles: readonly Profile[] = [
  'reliable',
  'new',
  'occasional',
  'conflictual',
  'large',
  'public',
  'difficulty',
]
