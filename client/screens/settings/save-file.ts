/** Hands a file to the person: saved where the browser saves, or shared to another app. */

export interface OutFile {
  name: string
  text: string
  type: string
}

export function saveFile({ name, text, type }: OutFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after the click; a minute is long enough for any of them.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const asFile = ({ name, text, type }: OutFile): File => new File([text], name, { type })

/** Browsers refuse to share some types of file; an empty one of the same type tells. */
export const canShareFile = (name: string, type: string): boolean =>
  navigator.canShare?.({ files: [asFile({ name, type, text: '' })] }) ?? false

/** False when the person closed the sheet: nothing was handed over. */
export async function shareFile(file: OutFile): Promise<boolean> {
  try {
    await navigator.share({ files: [asFile(file)] })
    return true
  } catch {
    return false
  }
}
