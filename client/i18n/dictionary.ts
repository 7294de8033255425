/** The shape of a dictionary: French is written first, every other language must have the same keys or it does not compile. */
import type { first } from './fr/first.ts'
import type { rest } from './fr/rest.ts'

/** What Today and the shell say: in the first load. */
export type First = typeof first
/** What every other screen says: loaded with the first of them. */
export type Rest = typeof rest
