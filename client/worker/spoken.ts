/** The language of this device where no page can be asked: the one the server was told last, else the browser's. */
import type { Language } from '../../server/domain/records/primitives.ts'
import { recall } from '../sync/push-memory.ts'

export async function deviceLanguage(): Promise<Language> {
  const told = await recall('told').catch(() => undefined)
  return told?.language ?? (navigator.language.startsWith('fr') ? 'fr' : 'en')
}
