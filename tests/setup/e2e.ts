/** What the phones showed when a test failed goes with it to the reporter. */
import { afterEach } from 'vitest'
import { seenOnPhones } from '../e2e/phone.ts'

declare module 'vitest' {
  interface TaskMeta {
    seen?: string[]
  }
}

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') task.meta.seen = await seenOnPhones()
})
