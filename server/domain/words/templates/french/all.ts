/** Every ready-made template in French. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'
import { around } from './around.ts'
import { before } from './before.ts'
import { firm } from './firm.ts'
import { formal } from './formal.ts'
import { friendly } from './friendly.ts'
import { promises } from './promises.ts'

export const french: Record<TemplateKey, Words> = { ...before, ...friendly, ...firm, ...promises, ...formal, ...around }
