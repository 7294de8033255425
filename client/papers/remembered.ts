/** An answer that is asked for again is the one given before. */
export function remembered<Asked, Answer>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined) return before
    const answer = work(asked)
    known.set(asked, answer)
    return answer
  }
}
