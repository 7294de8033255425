/** The measures of a page: A4, in points of 1/72 inch, from the top left corner. */
const MM = 72 / 25.4

export const mm = (millimetres: number): number => millimetres * MM

export const A4 = { width: mm(210), height: mm(297) } as const

/** What is written stays inside; the foot of the page stands below `bottom`. */
export const margin = { left: mm(20), right: mm(20), top: mm(20), bottom: mm(24) } as const

export const inner = {
  left: margin.left,
  right: A4.width - margin.right,
  width: A4.width - margin.left - margin.right,
  top: margin.top,
  bottom: A4.height - margin.bottom,
} as const

/**
 * Where the window of a French DL envelope shows the addressee. Envelope 220 × 110 mm, window 100 × 45 mm, 20 mm from its right
 * and lower edges; a sheet of 210 mm folded in three slides 10 mm sideways and 11 mm up and down in it. What always shows of
 * the sheet is 100 to 190 mm from the left and 45 to 79 mm from the top. The block stays inside, and begins 110 mm from the
 * left and 52 mm from the top, near the 110 and 55 mm that mailing houses ask for (edics.fr, rediger-vos-adresses, read on
 * 2026-11-22), which leaves room above for the label of a registered letter.
 */
export const addressee = { left: mm(110), top: mm(52), width: mm(78), height: mm(26.5) } as const

/** The one who writes stands on the left, above the first fold and clear of the window. */
export const sender = { left: margin.left, top: mm(18), width: mm(76) } as const

/** Place and date, right below the window. */
export const dateTop = mm(86)

export const footTop = A4.height - mm(14)

/** As far down as the small print at the end of a paper may go, rather than stand alone on a last page. */
export const lowest = footTop - mm(2)

export const colors = { ink: '#111111', soft: '#555555', rule: '#b5b5b5', shade: '#f0f0f0' } as const

export const sizes = { text: 10, small: 8, table: 8.5, heading: 11.5, title: 17, address: 10, foot: 7.5 } as const

/** From one line to the next. */
export const leading = (size: number): number => size * 1.38
