/** Hands a file to the person: saved where the browser saves, or shared to another app. */

export interface OutFile {
  name: string
  text: string
  type: string
}

const asFile = (out: OutFile | File): File =>
  out instanceof File ? out : new File([out.text], out.name, { type: out.type })

export function saveFile(out: OutFile | File): void {
  const file = asFile(out)
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The browser reads the blob after the click; a minute is long enough for any of them.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Browsers refuse to share some types of file; an empty one of the same type tells. */
export const canShareFile = (name: string, type: string): boolean =>
  navigator.canShare?.({ files: [asFile({ name, type, text: '' })] }) ?? false

/** Whether the phone hands over all of them at once. */
export const canShareTogether = (files: readonly File[]): boolean =>
  navigator.canShare?.({ files: [...files] }) ?? false

/** False when the person closed the sheet: nothing was handed over. */
export const shareFile = (out: OutFile | File): Promise<boolean> => shareTogether([asFile(out)])

export async function shareTogether(files: readonly File[]): Promise<boolean> {
  try {
    await navigator.share({ files: [...files] })
    return true
  } catch {
    return false
  }
}
