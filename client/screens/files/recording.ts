/** A voice note: recorded by the browser, on the device, at most two minutes. */

export const MOST_SECONDS = 120

/** What browsers record, the smaller first. Safari knows the second only. */
const SORTS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** Speech is understood at this rate; two minutes are half a megabyte. */
const BITS_PER_SECOND = 32_000

export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined

export interface Recording {
  /** Ends it and gives the sound with its length in whole seconds, one at least. */
  stop(): Promise<{ sound: Blob; seconds: number }>
  /** Ends it and keeps nothing. */
  cancel(): void
}

/** Null where the microphone is refused or missing. `full` is called after two minutes. */
export async function startRecording(full: () => void): Promise<Recording | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)
  if (!stream) return null
  const mimeType = SORTS.find((sort) => MediaRecorder.isTypeSupported(sort))
  const recorder = new MediaRecorder(stream, { ...(mimeType && { mimeType }), audioBitsPerSecond: BITS_PER_SECOND })
  const pieces: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  const began = performance.now()
  const limit = setTimeout(full, MOST_SECONDS * 1000)
  // The light of the microphone goes out: nobody is left to wonder whether it still listens.
  const silence = () => {
    clearTimeout(limit)
    for (const track of stream.getTracks()) track.stop()
  }
  const ended = new Promise<void>((resolve) => recorder.addEventListener('stop', () => resolve(), { once: true }))
  recorder.start(1000)
  return {
    async stop() {
      const seconds = Math.min(MOST_SECONDS, Math.max(1, Math.round((performance.now() - began) / 1000)))
      if (recorder.state !== 'inactive') recorder.stop()
      await ended
      silence()
      return { sound: new Blob(pieces, { type: recorder.mimeType }), seconds }
    },
    cancel() {
      if (recorder.state !== 'inactive') recorder.stop()
      silence()
    },
  }
}
