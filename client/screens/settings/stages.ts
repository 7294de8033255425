/** The stages a call script is written for, in the order in which a case goes through them. */
import type { ScriptStage } from '../../../server/domain/records/cards.ts'

export const stages: readonly ScriptStage[] = ['friendly', 'firm', 'promise-broken', 'voicemail']
