/** Signatures as text: short, on the field, and read again as they were drawn. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  curvesOf,
  field,
  MOST_STROKES,
  type Point,
  readStrokes,
  writeStrokes,
} from '../../../../server/domain/papers/ink.ts'

const point = fc.record({
  x: fc.double({ min: -50, max: 1050, noNaN: true }),
  y: fc.double({ min: -50, max: 450, noNaN: true }),
})
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 80 }), { minLength: 1, maxLength: 12 })

const distance = (a: Point, b: Point, c: Point): number => {
  const [dx, dy] = [c.x - b.x, c.y - b.y]
  const along = dx || dy ? Math.min(1, Math.max(0, ((a.x - b.x) * dx + (a.y - b.y) * dy) / (dx * dx + dy * dy))) : 0
  return Math.hypot(a.x - b.x - along * dx, a.y - b.y - along * dy)
}
const away = (a: Point, line: readonly Point[]): number =>
  Math.min(...line.map((b, at) => distance(a, b, line[at + 1] ?? b)))

test('what was drawn is read again: as many strokes, on the field, nowhere further off than a hand shakes', () => {
  fc.assert(
    fc.property(strokes, (drawn) => {
      const text = writeStrokes(drawn) ?? ''
      expect(text.length).toBeLessThanOrEqual(MOST_STROKES)
      expect(text).toMatch(/^[0-9 ;-]+$/)
      const read = readStrokes(text)
      expect(read).toHaveLength(drawn.length)
      for (const { x, y } of read.flat()) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(field.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(field.height)
      }
      drawn.forEach((stroke, at) => {
        for (const one of stroke) {
          if (one.x < 0 || one.x > field.width || one.y < 0 || one.y > field.height) continue
          if (stroke.some(({ x, y }) => x < 0 || x > field.width || y < 0 || y > field.height)) continue
          expect(away(one, read[at] ?? [])).toBeLessThan(6)
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('a long scribble is kept more coarsely, never refused; nothing drawn is nothing', () => {
  const scribble = Array.from({ length: 40 }, (_, n) =>
    Array.from({ length: 400 }, (_, at) => ({ x: (at * 37 + n * 11) % 1000, y: (at * 91 + n * 7) % 400 })),
  )
  const text = writeStrokes(scribble) ?? ''
  expect(text.length).toBeGreaterThan(1000)
  expect(text.length).toBeLessThanOrEqual(MOST_STROKES)
  expect(readStrokes(text).length).toBeGreaterThan(0)
  expect(writeStrokes([])).toBe(null)
  expect(writeStrokes([[]])).toBe(null)
})

test('whatever a forged text says, no stroke leaves the field or has a place that is no number', () => {
  for (const text of ['', ';;', '9999999999 -5 3', '1 2 - 4', '5 5 -9000 9000', '12'])
    for (const { x, y } of readStrokes(text).flat()) {
      expect(x >= 0 && x <= field.width && y >= 0 && y <= field.height).toBe(true)
    }
  expect(readStrokes('1 x')).toEqual([])
})

test('a smooth line begins and ends where the finger did', () => {
  const drawn = curvesOf([
    { x: 1, y: 2 },
    { x: 5, y: 9 },
    { x: 11, y: 3 },
  ])
  expect(drawn?.from).toEqual({ x: 1, y: 2 })
  expect(drawn?.curves.at(-1)?.to).toEqual({ x: 11, y: 3 })
  expect(curvesOf([{ x: 4, y: 4 }])?.curves).toEqual([])
  expect(curvesOf([])).toBe(null)
})
