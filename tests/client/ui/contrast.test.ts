import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../client/styles/tokens.css', import.meta.url), 'utf8')

/** OKLCH to relative luminance (CSS Color 4 matrices, then WCAG 2). */
function luminance(l: number, c: number, hue: number): number {
  const a = c * Math.cos((hue * Math.PI) / 180)
  const b = c * Math.sin((hue * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
  const green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
  const blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short
  const [r = 0, g = 0, bl = 0] = [red, green, blue].map((part) => Math.min(1, Math.max(0, part)))
  return 0.2126 * r + 0.7152 * g + 0.0722 * bl
}

function role(name: string, theme: 'light' | 'dark'): number {
  const pair = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`).exec(css)
  const [l, c, h] = (pair?.[theme === 'light' ? 1 : 2] ?? '').split(' ').map(Number)
  if (l === undefined || c === undefined || h === undefined) throw new Error(`no role --${name}`)
  return luminance(l, c, h)
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [role(one, theme), role(other, theme)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const states = ['late-1', 'late-2', 'late-3', 'promised', 'frozen', 'paid', 'danger', 'action', 'ink-soft']

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(['paper', 'card', 'sunken'])('amounts and names reach AAA on %s', (ground) => {
    expect(contrast('ink', ground, theme)).toBeGreaterThanOrEqual(7)
  })
  it.each(states)('%s reaches AA on paper, card and sunken ground', (state) => {
    for (const ground of ['paper', 'card', 'sunken'])
      expect(contrast(state, ground, theme), ground).toBeGreaterThanOrEqual(4.5)
  })
  it.each([
    ['on-action', 'action'],
    ['on-action', 'action-press'],
    ['action', 'action-soft'],
    ['danger', 'danger-soft'],
    ['paper', 'ink'],
  ])('%s reaches AA on %s', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })
  it('the edge of a field reaches 3 to 1 on its ground', () => {
    expect(contrast('edge', 'card', theme)).toBeGreaterThanOrEqual(3)
    expect(contrast('edge', 'paper', theme)).toBeGreaterThanOrEqual(3)
  })
})
