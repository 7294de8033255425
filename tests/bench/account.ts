/** An account and its devices as a load test plays them: real sign-up, real sync function, over HTTP. */
import { randomUUID } from 'node:crypto'

export interface Answered {
  status: number
  body: Record<string, unknown>
}

export interface Account {
  url: string
  workspace: string
  /** What each of its requests carries. */
  headers: Record<string, string>
  call(name: string, p: object): Promise<Answered>
  /** The same account at another process of the server. */
  at(url: string): Account
}

const PASSWORD = 'correct horse battery'

const workspaceRecord = (id: string) => ({
  id,
  name: 'Mesure',
  kind: 'own',
  country: 'FR',
  language: 'fr',
  currency: 'EUR',
  timeZone: 'Europe/Paris',
})

async function publishableKey(url: string): Promise<string> {
  const config = (await (await fetch(`${url}/config.json`)).json()) as { publishableKey: string }
  return config.publishableKey
}

/** `address`: what the proxy in front of the server would say, so that the limits of one address hold. */
export async function signUp(url: string, address: string): Promise<Account> {
  const apikey = await publishableKey(url)
  const headers = { apikey, 'content-type': 'application/json', 'x-forwarded-for': address }
  const email = `${randomUUID()}@exemple.fr`
  const signed = await fetch(`${url}/auth/v1/signup`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const { access_token: token } = (await signed.json()) as { access_token?: string }
  if (!token) throw new Error(`sign-up answered ${signed.status}`)
  const account = accountAt(url, { ...headers, authorization: `Bearer ${token}` }, randomUUID())
  const made = await account.call('create_workspace', { workspace: workspaceRecord(account.workspace) })
  if (made.status !== 200) throw new Error(`create_workspace answered ${made.status}`)
  return account
}

const accountAt = (url: string, headers: Record<string, string>, workspace: string): Account => ({
  url,
  workspace,
  headers,
  async call(name, p) {
    const answer = await fetch(`${url}/rest/v1/rpc/${name}`, { method: 'POST', headers, body: JSON.stringify({ p }) })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  },
  at: (other) => accountAt(other, headers, workspace),
})
