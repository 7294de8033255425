/**
 * Everything the first load needs, as one chunk: files compressed together share what they repeat, which is worth two
 * kilobytes over ten small ones. What a screen fetches later stays in chunks of its own, but for the styles of the kit,
 * which are one.
 */
import type { Rolldown } from 'vite'

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/** The entry and all it imports statically. */
function closureOf(entry: string, graph: Graph): Set<string> {
  const seen = new Set<string>()
  const visit = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported)
  }
  visit(entry)
  return seen
}

/** Styles of what the kit adds for later screens: a dozen tiny files would all be named in the first script. */
const LATER_STYLES = /\/client\/[^?]+\.module\.css/

/** `entry`: path of the page. */
export function oneFirstChunk(entry: string): Rolldown.CodeSplittingOptions {
  let closure: Set<string> | undefined
  return {
    groups: [
      {
        name(id, graph) {
          closure ??= closureOf(entry, graph)
          if (closure.has(id)) return 'app'
          return LATER_STYLES.test(id) ? 'later' : null
        },
      },
    ],
  }
}
