/** A menu of rare actions behind one icon. Import it through `lazy.tsx` from anything in the first load. */
import { DropdownMenu } from '@kobalte/core/dropdown-menu'
import { For } from 'solid-js'
import buttonCss from './button.module.css'
import type { Icon } from './icon.tsx'
import { MenuIcon } from './icons.tsx'
import css from './menu.module.css'

export interface MenuItem {
  label: string
  icon?: Icon
  onSelect: () => void
  tone?: 'danger'
  disabled?: boolean
}

export interface MenuProps {
  /** Heard on the button: what the menu is about. */
  label: string
  items: readonly MenuItem[]
  icon?: Icon
  tone?: 'plain' | 'soft'
  /** Opens at once, for a menu that was fetched by the tap on it. */
  opened?: boolean
}

export function Menu(props: MenuProps) {
  const trigger = () => `${buttonCss.button} ${buttonCss.square} ${buttonCss[props.tone ?? 'plain']}`
  return (
    <DropdownMenu modal={false} placement="bottom-end" gutter={4} defaultOpen={props.opened}>
      <DropdownMenu.Trigger class={trigger()} aria-label={props.label}>
        {(props.icon ?? MenuIcon)({})}
      </DropdownMenu.Trigger>
      {/* Inside a landmark, so that it can be found by those who go from one to the next. */}
      <DropdownMenu.Portal mount={document.querySelector('main') ?? undefined}>
        <DropdownMenu.Content class={css.menu}>
          <For each={props.items}>
            {(item) => (
              <DropdownMenu.Item
                class={`${css.item} ${item.tone ? css[item.tone] : ''}`}
                disabled={item.disabled}
                onSelect={() => item.onSelect()}
              >
                {item.icon?.({})}
                <DropdownMenu.ItemLabel>{item.label}</DropdownMenu.ItemLabel>
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  )
}
