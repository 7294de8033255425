/** Why nothing was erased, as a person reads it. */
import { rest } from '../../i18n/index.ts'
import { isSignedOut } from '../../sync/server-error.ts'

type Named = keyof ReturnType<typeof rest>['privacy']['refused']

const asNamed = (code: string): Named => {
  if (isSignedOut(code)) return 'signed-out'
  return code in rest().privacy.refused ? (code as Named) : 'other'
}

export const refusalWords = (code: string): string => rest().privacy.refused[asNamed(code)]
