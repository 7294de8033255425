/** Hands the open book to the screens. */
import { createContext, useContext } from 'solid-js'
import type { Book } from './book.ts'

export const BookContext = createContext<Book>()

export function useBook(): Book {
  const book = useContext(BookContext)
  if (!book) throw new Error('a screen was rendered outside the book')
  return book
}
