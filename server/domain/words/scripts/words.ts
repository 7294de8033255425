/** Everything ready-made for calls, by language. */
import type { Language } from '../../records/primitives.ts'
import { scripts as english } from './english.ts'
import * as englishLines from './english-lines.ts'
import { scripts as french } from './french.ts'
import * as frenchLines from './french-lines.ts'
import type { ScriptWords } from './script.ts'

export const scriptWords: Record<Language, ScriptWords> = {
  fr: { scripts: french, ...frenchLines },
  en: { scripts: english, ...englishLines },
}
