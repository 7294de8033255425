/** What crosses between the page and the worker that makes papers. */
import type { Paper } from '../../server/domain/papers/paper.ts'
import type { LaidOut } from './lay-out.ts'

export interface ToWorker {
  id: number
  paper: Paper
}

export type FromWorker = { id: number; made: LaidOut } | { id: number; failed: string }
