/**
 * The data directory belongs to one process at a time: two of them on the same files would destroy them.
 * The lock is a file that names its holder; one left behind by a process that was killed is recognised and taken over.
 */
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { cannot, done, type Outcome, reason } from './outcome.ts'

interface Holder {
  pid: number
  /** When the process with that number began: numbers are given again, after a restart of the machine for one. */
  began: string
  token: string
}

export function openDataDirectory(path: string): Outcome<string> {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const probe = join(path, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    unlinkSync(probe)
    return done(path)
  } catch (error) {
    return cannot(`The data directory ${path} cannot be used (${reason(error)}).`)
  }
}

/** Start of a process in the system's own count, where the system tells it; a dead one gives undefined. */
function beganAt(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The name of the program stands in brackets and may hold blanks; the 22nd field is the 20th after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')
    return `${boot}/${fields[19]}`
  } catch {
    return 'running'
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms))

/** Takes the directory, and gives what releases it. */
export async function lockDataDirectory(path: string): Promise<Outcome<() => void>> {
  const file = join(path, 'lock')
  const mine: Holder = { pid: process.pid, began: beganAt(process.pid) ?? '', token: randomUUID() }
  const release = () => {
    if (read(file)?.token === mine.token) rmSync(file, { force: true })
  }
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, JSON.stringify(mine))
    closeSync(handle)
    return done(release)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      return cannot(`The data directory ${path} cannot be locked (${reason(error)}).`)
    }
  }
  // A lock that is just being written is not readable yet.
  for (let patience = 0; patience < 10 && !read(file); patience++) await pause(50)
  const holder = read(file)
  if (holder && holder.pid !== process.pid && beganAt(holder.pid) === holder.began) {
    return cannot(`Another process (${holder.pid}) is using the data directory ${path}.`)
  }
  const claim = `${file}-${mine.token}`
  writeFileSync(claim, JSON.stringify(mine), { mode: 0o600 })
  renameSync(claim, file)
  // Two processes may both have found the lock stale: the one whose claim stays is the holder.
  await pause(100)
  if (read(file)?.token !== mine.token) return cannot(`Another process is using the data directory ${path}.`)
  return done(release)
}
