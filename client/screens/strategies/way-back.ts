/** Where the way back of every strategy leads. */
import { rest } from '../../i18n/index.ts'

export const wayBack = () => ({ href: '/settings/strategies', label: rest().acts.back })
