/** The worker that makes pictures smaller: twelve megapixels never share a thread with the screen. */
import { type Shrinking, shrink } from './shrink.ts'

self.addEventListener('message', ({ data }: MessageEvent<Shrinking>) => {
  shrink(data).then(
    (blob) => self.postMessage({ blob }),
    () => self.postMessage({ failed: true }),
  )
})
