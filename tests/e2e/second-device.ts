/** The same account on another device, without a screen: what it records reaches the phone by the server, as ever. */
import { randomUUID } from 'node:crypto'
import type { SupabaseClient } from '@supabase/supabase-js'
import { type Answer, SCHEMA } from '../../client/sync/wire.ts'
import type { Kind } from '../../server/domain/records/kinds.ts'
import { supabaseOf } from '../server/host/process.ts'
import type { Credentials } from './walks.ts'

export interface SecondDevice {
  /** Id of the first record of a kind that the server has. */
  idOf(kind: Kind): Promise<string>
  /** Sends one act made of new records, each with its kind. */
  record(...records: [kind: Kind, record: object][]): Promise<void>
  close(): Promise<void>
}

async function ask<T>(supabase: SupabaseClient, name: string, p?: object): Promise<T> {
  const { data, error } = await supabase.rpc(name, p ? { p } : undefined)
  if (error) throw new Error(`${name}: ${error.message}`)
  return data as T
}

export async function secondDevice(url: string, { email, password }: Credentials): Promise<SecondDevice> {
  const supabase = await supabaseOf(url)
  const { error } = await supabase.auth.signInWithPassword({ email, password })
  if (error) throw error
  const { workspaces } = await ask<{ workspaces: { id: string }[] }>(supabase, 'my_workspaces')
  const device = { workspace: workspaces[0]?.id, replica: randomUUID(), cursor: 0, base: 0, schema: SCHEMA }

  async function sync(mutations: object[]): Promise<Exclude<Answer, { reset: true }>> {
    const answer = await ask<Answer>(supabase, 'sync', { ...device, now: new Date().toISOString(), mutations })
    if (answer.reset) throw new Error('a device that holds nothing was told to begin anew')
    return answer
  }

  return {
    async idOf(kind) {
      const { changes } = await sync([])
      const found = changes.find((one) => one.kind === kind)
      return String(found?.rows[0]?.[found.columns.indexOf('id')])
    },
    async record(...records) {
      const id = randomUUID()
      const changes = records.map(([kind, record]) => ({ op: 'create', kind, record }))
      const { settled } = await sync([{ id, at: new Date().toISOString(), changes }])
      const verdict = settled.find((one) => one.id === id)
      if (verdict?.verdict !== 'applied') throw new Error(`not taken: ${JSON.stringify(verdict)}`)
    },
    close: async () => void (await supabase.auth.signOut({ scope: 'local' })),
  }
}
