/** A frame to draw in with a finger, a pen or a mouse. It knows nothing of what is drawn: strokes go out, a path comes in. */
import css from './ink-pad.module.css'

export interface InkPoint {
  x: number
  y: number
}

export function InkPad(props: {
  /** Heard by who cannot see the frame; says what else can be done. */
  label: string
  /** Seen in the frame while it is empty. */
  hint: string
  /** Measures of the field that points lie on. */
  width: number
  height: number
  /** What was drawn, as the path of an SVG. */
  path: string
  onBegin: (at: InkPoint) => void
  onDraw: (through: InkPoint[]) => void
}) {
  let drawing: number | null = null

  function placeOf(event: PointerEvent, frame: Element): InkPoint {
    const { left, top, width, height } = frame.getBoundingClientRect()
    return {
      x: ((event.clientX - left) / (width || 1)) * props.width,
      y: ((event.clientY - top) / (height || 1)) * props.height,
    }
  }

  function begin(event: PointerEvent & { currentTarget: SVGSVGElement }) {
    // One hand at a time, and no second button.
    if (drawing !== null || event.button !== 0) return
    event.preventDefault()
    drawing = event.pointerId
    event.currentTarget.setPointerCapture?.(event.pointerId)
    props.onBegin(placeOf(event, event.currentTarget))
  }

  function draw(event: PointerEvent & { currentTarget: SVGSVGElement }) {
    if (drawing !== event.pointerId) return
    const frame = event.currentTarget
    // Between two frames of the screen a finger passes more places than one.
    const passed = event.getCoalescedEvents?.() ?? []
    props.onDraw((passed.length > 0 ? passed : [event]).map((one) => placeOf(one, frame)))
  }

  function end(event: PointerEvent) {
    if (drawing === event.pointerId) drawing = null
  }

  return (
    <svg
      class={css.pad}
      viewBox={`0 0 ${props.width} ${props.height}`}
      role="img"
      aria-label={props.label}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <line
        class={css.line}
        x1={props.width * 0.06}
        x2={props.width * 0.94}
        y1={props.height * 0.78}
        y2={props.height * 0.78}
      />
      <text class={css.hint} x={props.width / 2} y={props.height * 0.7} text-anchor="middle">
        {props.path ? '' : props.hint}
      </text>
      <path class={css.ink} d={props.path} />
    </svg>
  )
}
