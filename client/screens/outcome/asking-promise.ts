/** A promise on its way: refused with a sentence, asked about once, or recorded. */
import { createSignal } from 'solid-js'
import { checkPromise, type PromiseDoubt, type PromiseFault } from '../../../server/domain/agreements/check-promise.ts'
import { defaultSettings } from '../../../server/domain/dunning/settings.ts'
import type { Day } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { money, rest } from '../../i18n/index.ts'
import type { Promised } from './talk.ts'

export interface PromiseAsk {
  /** What is wrong with the day, or with the sum. */
  dayFault: () => string | undefined
  sumFault: () => string | undefined
  /** What is unusual about it, in sentences; empty when nothing is asked. */
  asked: () => string[]
  /** Saves at once what is fine; keeps what is unusual until `anyway`. */
  save: (parts: readonly Promised[]) => void
  anyway: () => void
  /** Something else was chosen: nothing is asked any more. */
  changed: () => void
}

/** `remaining`: cents of that currency that are due. */
export function createPromiseAsk(
  remaining: () => number,
  currency: () => string,
  record: (parts: readonly Promised[]) => void,
): PromiseAsk {
  const book = useBook()
  const [faults, setFaults] = createSignal<PromiseFault['code'][]>([])
  const [pending, setPending] = createSignal<{ parts: readonly Promised[]; doubts: PromiseDoubt[] }>()

  const promiseDays = () => book.workspace()?.promiseDays ?? defaultSettings.promiseDays
  const faultAmong = (...codes: PromiseFault['code'][]) => {
    const found = faults().find((code) => codes.includes(code))
    return found && rest().outcomes.promiseFaults[found]
  }

  function save(parts: readonly Promised[]): void {
    const today: Day = book.today()
    const checked = parts.map((part) =>
      checkPromise(part, { today, remaining: remaining(), promiseDays: promiseDays() }),
    )
    const wrong = checked.flatMap(({ faults }) => faults.map(({ code }) => code))
    const doubts = checked.flatMap((one) => one.doubts)
    setFaults(wrong)
    setPending(wrong.length === 0 && doubts.length > 0 ? { parts, doubts } : undefined)
    if (wrong.length === 0 && doubts.length === 0) record(parts)
  }

  return {
    dayFault: () => faultAmong('day', 'past'),
    sumFault: () => faultAmong('amount'),
    asked: () => pending()?.doubts.map((doubt) => doubtWords(doubt, currency())) ?? [],
    save,
    anyway() {
      const kept = pending()
      if (kept) record(kept.parts)
    },
    changed() {
      setFaults([])
      setPending(undefined)
    },
  }
}

function doubtWords(doubt: PromiseDoubt, currency: string): string {
  const words = rest().outcomes.promiseDoubts
  return doubt.code === 'far' ? words.far(doubt.days, doubt.most) : words['above-due'](money(doubt.by, currency))
}
