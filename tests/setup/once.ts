/** What several projects of a run need before their tests begin is made once, by whichever asks first. */
const made: Map<string, Promise<unknown>> = shared()

/** Each project loads its set-up anew: what they share hangs on the process. */
function shared(): Map<string, Promise<unknown>> {
  const key = Symbol.for('encaisse.tests.made')
  const home = globalThis as { [key]?: Map<string, Promise<unknown>> }
  home[key] ??= new Map()
  return home[key]
}

export function once<T>(name: string, make: () => Promise<T>): Promise<T> {
  const found = made.get(name) ?? make()
  made.set(name, found)
  return found as Promise<T>
}
