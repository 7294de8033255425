/** What every icon shares: a 24 px grid, a stroke of 1.9 in the colour of the text around it, hidden from screen readers. */
import type { Component } from 'solid-js'
import css from './icon.module.css'

export type Icon = Component<{ class?: string }>

/** An icon from one path, so that a screen carries only the drawings it uses. */
export const icon =
  (path: string): Icon =>
  (props) => (
    <svg class={`${css.icon} ${props.class ?? ''}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  )
