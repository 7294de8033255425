/** For how many years closed cases are kept, as the workspace says. */
import type { Workspace } from '../../../server/domain/records/cards.ts'
import { ACCOUNTING_YEARS } from '../../book/retention.ts'

export const LONGEST = 30

/** As long as accounting documents have to be kept, unless the workspace says otherwise. */
export const keepYears = (workspace: Workspace | undefined): number => workspace?.keepClosedYears ?? ACCOUNTING_YEARS
