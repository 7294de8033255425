/** A QR code as one path, dark on white in every theme: a camera reads it so. Loaded with the page that shows it. */
import { encode } from 'uqr'
import { qrLimits } from '../../../server/domain/ledger/sepa-qr.ts'
import css from './pay.module.css'

/** Four squares of white around it, as the standard asks for (ISO/IEC 18004). */
const BORDER = 4

export function QrCode(props: { text: string; label: string }) {
  const drawn = () => {
    const { version: maxVersion, correction: ecc } = qrLimits
    const { data, size } = encode(props.text, { ecc, maxVersion, boostEcc: false, border: BORDER })
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    return { size, path: squares.join('') }
  }
  return (
    <svg
      class={css.code}
      viewBox={`0 0 ${drawn().size} ${drawn().size}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <path d={drawn().path} />
    </svg>
  )
}
