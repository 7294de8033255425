/** Where the server is: asked from the network each time, with the last answer kept for starts without it. */

export interface Config {
  supabaseUrl: string
  publishableKey: string
  vapidPublicKey: string
  version: string
}

const KEY = 'encaisse.config'

/** The current configuration, or the last one known, or null on a device that never reached a server. */
export async function loadConfig(): Promise<Config | null> {
  try {
    const answer = await fetch('/config.json', { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    if (!answer.ok) return lastConfig()
    const config = (await answer.json()) as Config
    localStorage.setItem(KEY, JSON.stringify(config))
    return config
  } catch {
    return lastConfig()
  }
}

export function lastConfig(): Config | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Config | null
  } catch {
    return null
  }
}
