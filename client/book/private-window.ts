/**
 * Whether this is a private window, which forgets everything when it is closed. No browser says so; each shows it in its own
 * way: Firefox and Safari refuse the private file system, Chromium gives such a window no more room than its memory.
 */

/** In a private window Chromium's quota follows the memory of the page, not the disk. */
const OF_MEMORY = 2

export async function isPrivateWindow(): Promise<boolean> {
  const { storage } = navigator
  if (!storage?.getDirectory) return false
  try {
    await storage.getDirectory()
  } catch {
    return true
  }
  const { memory } = performance as unknown as { memory?: { jsHeapSizeLimit: number } }
  const { quota } = await storage.estimate()
  return memory !== undefined && quota !== undefined && quota < OF_MEMORY * memory.jsHeapSizeLimit
}
