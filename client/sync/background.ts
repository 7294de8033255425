/** Background Sync, where it exists: the system wakes the worker once there is network, also when no page is open. */

export const SYNC_TAG = 'encaisse-sync'

/** Tabs and the worker say here how a cycle ended. */
export const SYNC_CHANNEL = 'encaisse:sync'

interface Syncing {
  sync?: { register(tag: string): Promise<void> }
}

/** Never relied on: iOS has none, and a person may refuse it. */
export async function askWorker(): Promise<void> {
  try {
    const registration = (await navigator.serviceWorker?.getRegistration()) as
      | (ServiceWorkerRegistration & Syncing)
      | undefined
    await registration?.sync?.register(SYNC_TAG)
  } catch {
    // The timer of the page does it.
  }
}
