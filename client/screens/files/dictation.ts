/** Dictation, where the browser offers it. Most browsers send the sound to their maker to have it written down. */
import type { Language } from '../../../server/domain/records/primitives.ts'

interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  /** True where the browser is to keep the sound on the device (Chrome 139 and later). */
  processLocally?: boolean
  start(): void
  stop(): void
  abort(): void
  onresult:
    | ((event: {
        resultIndex: number
        results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>
      }) => void)
    | null
  onerror: ((event: { error: string }) => void) | null
  onend: (() => void) | null
}
interface RecognitionMaker {
  new (): Recognition
  /** Whether it can listen on the device itself. */
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>
}

const maker = (): RecognitionMaker | undefined => {
  const found = globalThis as { SpeechRecognition?: RecognitionMaker; webkitSpeechRecognition?: RecognitionMaker }
  return found.SpeechRecognition ?? found.webkitSpeechRecognition
}

export const canDictate = (): boolean => maker() !== undefined

const tags: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

/** True only where the browser says that the sound stays on the device. */
export async function staysHere(language: Language): Promise<boolean> {
  const ask = maker()?.available
  if (!ask) return false
  return (await ask({ langs: [tags[language]], processLocally: true }).catch(() => '')) === 'available'
}

export interface Dictating {
  stop(): void
}

/** Hands over each sentence once it is certain. `ended` is told why, when it ended by itself in trouble. */
export function dictate(
  language: Language,
  local: boolean,
  heard: (sentence: string) => void,
  ended: (trouble: string | null) => void,
): Dictating {
  const recognition = new (maker() as RecognitionMaker)()
  Object.assign(recognition, { lang: tags[language], continuous: true, interimResults: false })
  if (local) recognition.processLocally = true
  let trouble: string | null = null
  recognition.onresult = ({ resultIndex, results }) => {
    for (let i = resultIndex; i < results.length; i++) {
      const sentence = results[i]?.isFinal ? results[i]?.[0]?.transcript.trim() : ''
      if (sentence) heard(sentence)
    }
  }
  recognition.onerror = ({ error }) => {
    // Silence is no trouble.
    if (error !== 'no-speech' && error !== 'aborted') trouble = error
  }
  recognition.onend = () => ended(trouble)
  recognition.start()
  return { stop: () => recognition.stop() }
}
