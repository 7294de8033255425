/** The worker that makes papers: laying out never shares a thread with the screen. */
import { answering } from './answering.ts'
import { fetchFonts } from './fonts.ts'
import type { ToWorker } from './messages.ts'

const answer = answering(fetchFonts, (message) => self.postMessage(message))

self.addEventListener('message', (event: MessageEvent<ToWorker>) => void answer(event.data))
