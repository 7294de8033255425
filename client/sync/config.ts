/** Where the server is: asked from the network each time, with the last answer kept for starts without it. */

export interface Config {
  supabaseUrl: string
  publishableKey: string
  vapidPublicKey: string
  version: string
  /** False where the server has no way to send mail: no code and no link ever arrives. Absent where it has. */
  mail?: boolean
  /** `closed` where only those come in who were invited. */
  signUp?: string
}

const KEY = 'encaisse.config'

/** The current configuration, or the last one known, or null on a device that never reached a server. */
export async function loadConfig(): Promise<Config | null> {
  try {
    const answer = await fetchConfig()
    if (!answer) return lastConfig()
    localStorage.setItem(KEY, JSON.stringify(answer))
    return answer
  } catch {
    return lastConfig()
  }
}

/** From the network, or null when the server has none to give. */
export async function fetchConfig(): Promise<Config | null> {
  const answer = await fetch('/config.json', { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
  return answer.ok ? ((await answer.json()) as Config) : null
}

export function lastConfig(): Config | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Config | null
  } catch {
    return null
  }
}
