/** The head of a letter: who writes, who is written to in the window of the envelope, place and date, the subject. */
import type { Paper, Party } from '../../server/domain/papers/paper.ts'
import type { Pencil } from './pencil.ts'
import { addressee, dateTop, inner, leading, sender, sizes } from './sheet.ts'

export function drawLetterhead(pencil: Pencil, letter: NonNullable<Paper['letter']>): void {
  const fromEnd = drawParty(pencil, letter.from, sender, sender.top, sizes.address - 1)
  const toEnd = drawAddressee(pencil, letter.to)
  const small = { size: sizes.small + 1 }
  const top = Math.max(dateTop, fromEnd + 6, toEnd + 6)
  pencil.y = top
  if (letter.sentBy) {
    const box = { left: inner.left, width: addressee.left - inner.left - 8 }
    pencil.flow(letter.sentBy, box, { ...small, weight: 'bold' })
  }
  const sentEnd = pencil.y
  pencil.y = top
  pencil.flow(letter.placeAndDate, { left: addressee.left, width: inner.right - addressee.left }, { size: sizes.text })
  pencil.y = Math.max(sentEnd, pencil.y) + leading(sizes.text)
  pencil.flow(letter.subject, inner, { size: sizes.text + 0.5, weight: 'bold' }, 'H1')
  pencil.y += leading(sizes.text) * 0.8
}

/** Returns where it ends. The first line is the name. */
function drawParty(
  pencil: Pencil,
  party: Party,
  box: { left: number; width: number },
  top: number,
  size: number,
): number {
  const tag = pencil.tag('P')
  let y = top
  party.forEach((line, at) => {
    const style = { size, weight: at === 0 ? ('bold' as const) : ('regular' as const) }
    const lines = pencil.lines(line, box.width, style)
    pencil.at(tag, lines, box, y, style)
    y += lines.length * leading(size)
  })
  tag.end()
  return y
}

/** Smaller letters, down to 8 points, before anything leaves the window. */
function drawAddressee(pencil: Pencil, to: Party): number {
  let size: number = sizes.address
  const heightAt = (one: number): number =>
    to.reduce(
      (sum, line, at) =>
        sum + pencil.lines(line, addressee.width, { size: one, weight: at === 0 ? 'bold' : 'regular' }).length,
      0,
    ) * leading(one)
  while (size > 8 && heightAt(size) > addressee.height) size -= 0.5
  return drawParty(pencil, to, addressee, addressee.top, size)
}
