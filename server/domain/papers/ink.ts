/**
 * The strokes of a signature as short text: `x y dx dy dx dy;x y …`, whole numbers on a field of 1000 by 400. Each stroke begins
 * at a place and goes on by steps; one of a single place is a dot.
 */

/** As many signs as a signature may take. */
export const MOST_STROKES = 20_000

export const field = { width: 1000, height: 400 } as const

export interface Point {
  x: number
  y: number
}
export type Stroke = readonly Point[]

/** What the hand shook less than this is not kept. */
const FINEST = 2

const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)))

/** Null when nothing was drawn. Where a drawing is too long to be kept, it is kept more coarsely. */
export function writeStrokes(strokes: readonly Stroke[], finest = FINEST): string | null {
  const written = strokes
    .filter(({ length }) => length > 0)
    .map((stroke) => steps(simplified(stroke, finest)))
    .join(';')
  if (!written) return null
  return written.length <= MOST_STROKES || finest > 100
    ? written.slice(0, MOST_STROKES)
    : writeStrokes(strokes, finest * 2)
}

function steps(stroke: Stroke): string {
  let [lastX, lastY] = [0, 0]
  return stroke
    .map(({ x, y }) => {
      const [toX, toY] = [within(x, field.width), within(y, field.height)]
      const step = `${toX - lastX} ${toY - lastY}`
      lastX = toX
      lastY = toY
      return step
    })
    .join(' ')
}

/** Whatever the text, what comes out lies on the field. */
export function readStrokes(text: string): Stroke[] {
  return text.split(';').flatMap((part) => {
    const numbers = part.trim().split(/ +/).map(Number)
    if (numbers.some((one) => !Number.isSafeInteger(one))) return []
    const stroke: Point[] = []
    let [x, y] = [0, 0]
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x = within(x + (numbers[at] ?? 0), field.width)
      y = within(y + (numbers[at + 1] ?? 0), field.height)
      stroke.push({ x, y })
    }
    return stroke.length > 0 ? [stroke] : []
  })
}

/** Points that lie closer than `finest` to the line between those kept are left out (Ramer, Douglas and Peucker). */
function simplified(stroke: Stroke, finest: number): Stroke {
  const [first] = stroke
  const last = stroke.at(-1)
  if (!first || !last || stroke.length < 3) return stroke
  let [furthest, distance] = [0, 0]
  stroke.forEach((point, at) => {
    const off = awayFrom(point, first, last)
    if (off > distance) [furthest, distance] = [at, off]
  })
  if (distance <= finest) return [first, last]
  const [before, after] = [stroke.slice(0, furthest + 1), stroke.slice(furthest)]
  return [...simplified(before, finest), ...simplified(after, finest).slice(1)]
}

function awayFrom({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  return length === 0 ? Math.hypot(x - a.x, y - a.y) : Math.abs(dx * (a.y - y) - dy * (a.x - x)) / length
}

/** One part of a smooth line: `to` by way of `by`; the first point of a stroke is where the pen is put down. */
export interface Curve {
  by: Point
  to: Point
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Through the middles between the points, so that the line has no corners. */
export function curvesOf(stroke: Stroke): { from: Point; curves: Curve[] } | null {
  const [from, ...others] = stroke
  if (!from) return null
  const end = others.at(-1)
  if (!end) return { from, curves: [] }
  const curves = others.slice(0, -1).map((by, at) => ({ by, to: middle(by, others[at + 1] ?? by) }))
  return { from, curves: [...curves, { by: end, to: end }] }
}
