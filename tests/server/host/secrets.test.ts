/** The keys of an installation: what a later version needs joins those of before, and every process has the same. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openSecrets } from '../../../server/host/secrets.ts'
import { temporary } from './process.ts'

const directory = temporary()
afterEach(directory.remove)

it('keeps the keys of before and adds those that came since, once', () => {
  const first = openSecrets(directory.path)
  if (!first.ok) throw new Error(first.line)
  const { dispatchSecret, mailKey, ...before } = first.value
  const file = join(directory.path, 'secrets.json')
  writeFileSync(file, JSON.stringify(before))
  const second = openSecrets(directory.path)
  const third = openSecrets(directory.path)
  expect(second).toMatchObject({ ok: true, value: before })
  expect(third).toEqual(second)
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { dispatchSecret: string }
  expect(Buffer.from(kept.dispatchSecret, 'base64url')).toHaveLength(32)
  expect([kept.dispatchSecret === dispatchSecret, existsSync(`${file}-grown`)]).toEqual([false, false])
})
