/** How large a file is, as a person reads it. */
import { number, rest } from '../../i18n/index.ts'

export function size(bytes: number): string {
  const { kB, MB, GB } = rest().settings.data.units
  if (bytes < 1_000_000) return `${number(Math.ceil(bytes / 1000))}\u00a0${kB}`
  if (bytes < 1_000_000_000) return `${number(Math.round(bytes / 100_000) / 10)}\u00a0${MB}`
  return `${number(Math.round(bytes / 100_000_000) / 10)}\u00a0${GB}`
}
