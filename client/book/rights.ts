/** What the member on this device may do, as the server said last; it is the server that holds everybody to it. */
import type { Book } from './book.ts'

/** Viewers only look. */
export const mayWrite = (book: Pick<Book, 'meta'>): boolean => book.meta().role !== 'viewer'

/** Settings, people and erasing: for owners, and for whoever has the device to himself. */
export const mayManage = (book: Pick<Book, 'meta'>): boolean => (book.meta().role ?? 'owner') === 'owner'
