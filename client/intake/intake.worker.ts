/** The worker that reads files: parsing never shares a thread with the screen. */
import { answering } from './answering.ts'
import type { ToWorker } from './messages.ts'

const answer = answering((message) => self.postMessage(message))

self.addEventListener('message', (event: MessageEvent<ToWorker>) => void answer(event.data))
