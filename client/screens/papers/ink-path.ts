/** Strokes as the path of an SVG: the same smooth line as in the PDF. */
import { curvesOf, type Stroke } from '../../../server/domain/papers/ink.ts'

const at = (value: number): string => value.toFixed(1)

export const inkPath = (strokes: readonly Stroke[]): string =>
  strokes
    .map((stroke) => {
      const drawn = curvesOf(stroke)
      if (!drawn) return ''
      const { from, curves } = drawn
      // A line of no length with round ends is a dot.
      const lines = curves.length
        ? curves.map(({ by, to }) => `Q${at(by.x)} ${at(by.y)} ${at(to.x)} ${at(to.y)}`)
        : ['h0']
      return `M${at(from.x)} ${at(from.y)}${lines.join('')}`
    })
    .join('')
