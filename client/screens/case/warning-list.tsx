/** The lamps of a case, in words. */
import { For, Show } from 'solid-js'
import { day, list, rest } from '../../i18n/index.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Tone } from '../../ui/tone.ts'
import css from './warning-list.module.css'
import type { Warning } from './warnings.ts'

const grave: Warning['code'][] = ['do-not-contact', 'no-mandate', 'mandate-ended', 'limitation']
const toneOf = ({ code }: Warning): Tone => (grave.includes(code) ? 'danger' : code === 'disputed' ? 'frozen' : 'late2')

function say(warning: Warning): string {
  const words = rest().caseFile.warnings
  switch (warning.code) {
    case 'do-not-contact':
      return words.doNotContact(warning.reason)
    case 'mandate-ended':
      return words.mandateEnded(day(warning.on, 'full'))
    case 'no-mandate':
      return words.noMandate
    case 'limitation':
      return words.limitation(warning.count)
    case 'disputed':
      return words.disputed
    case 'exceptional':
      return words.exceptional(warning.reason)
    case 'due-before-issue':
      return words.dueBeforeIssue(list(warning.numbers.slice(0, 3)), warning.numbers.length)
    case 'duplicate-number':
      return words.duplicateNumber(list(warning.numbers.slice(0, 3)), warning.numbers.length)
  }
}

export function WarningList(props: { warnings: readonly Warning[] }) {
  return (
    <Show when={props.warnings.length > 0}>
      <ul class={css.list} aria-label={rest().caseFile.warnings.title}>
        <For each={props.warnings}>
          {(warning) => (
            <li>
              <Badge tone={toneOf(warning)} dot>
                {say(warning)}
              </Badge>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
