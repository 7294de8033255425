/** Says what was done, with its undo. The region that shows toasts is fetched when idle, or by the first one. */
import { createSignal } from 'solid-js'

export interface ToastMessage {
  text: string
  /** Usually the undo. */
  action?: { label: string; run: () => void }
  /** How long it stays, in milliseconds; with an action 8 seconds, else 4. */
  stays?: number
}

type Shower = (message: ToastMessage) => void

const [wanted, setWanted] = createSignal(false)
const waiting: ToastMessage[] = []
let shower: Shower | undefined

/** True once a region must be there. */
export const toastsWanted = wanted

/** Brings the region in before it is needed, so that the first message is announced too. */
export const warmToasts = (): void => {
  setWanted(true)
}

export function showToast(message: ToastMessage): void {
  if (shower) shower(message)
  else {
    waiting.push(message)
    setWanted(true)
  }
}

/** Called by the region when it is there; returns how to take it away. */
export function takeToasts(show: Shower): () => void {
  shower = show
  for (const message of waiting.splice(0)) show(message)
  return () => {
    if (shower === show) shower = undefined
  }
}
