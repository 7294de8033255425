/** The fonts of papers, as files of the app: IBM Plex Sans (SIL Open Font License), Latin, Greek and Cyrillic. */

import regular from '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url'
import bold from '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url'
import type { Fonts } from './face.ts'

async function file(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`the font ${url} answered ${answer.status}`)
  return answer.arrayBuffer()
}

/** Kept on the phone by the service worker, as the rest of the app. */
export async function fetchFonts(): Promise<Fonts> {
  const [one, other] = await Promise.all([file(regular), file(bold)])
  return { regular: one, bold: other }
}
