/** Whether what is shown is the example of the first run. Small, for Today. */
import type { Book } from '../../book/book.ts'

export const isExample = (book: Book): boolean => book.workspace()?.sample === true
