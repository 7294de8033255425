/** The number on the icon of the app: as many as Today lists, for as long as the app is open; pushes keep it after that. */
import { createEffect, createRoot, onCleanup, untrack } from 'solid-js'
import type { Book } from '../../book/book.ts'
import { whenIdle } from '../acts/when-idle.ts'

/** Not every system has one; Android shows a dot of its own. */
export function followBadge(book: Book): void {
  if (!('setAppBadge' in navigator)) return
  createRoot(() =>
    createEffect(() => {
      // Every write and every minute may change it; nobody waits for it.
      book.meta()
      book.today()
      onCleanup(whenIdle(() => void book.planAhead().then(() => untrack(() => showBadge(book)))))
    }),
  )
}

function showBadge(book: Book): void {
  const due = book.plans().filter(([, plan]) => plan.action).length
  // A browser may know badges and have none to show, as for an app that is not installed.
  void (due > 0 ? navigator.setAppBadge(due) : navigator.clearAppBadge()).catch(() => {})
}
