/** What a script is written for: the stages of a call, in the order of a case, and the answers to the thirteen excuses. */
import { reasonCodes } from '../../../server/domain/dunning/outcomes/reasons.ts'
import { type Script, ScriptStage } from '../../../server/domain/records/cards.ts'

export const stages: readonly ScriptStage[] = ScriptStage.options

/** Which script it is, the language aside. */
export type Which = Pick<Script, 'stage' | 'reason'>

/** As the address has it: a stage, or `excuse-` and its reason. */
export const addressOfScript = ({ stage, reason }: Which): string => (reason ? `${stage}-${reason}` : stage)

export function scriptAt(address: string): Which | undefined {
  const stage = stages.find((one) => one === address)
  const reason = reasonCodes.find((one) => `excuse-${one}` === address)
  return stage ? { stage } : reason && { stage: 'excuse', reason }
}
