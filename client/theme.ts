/** Light or dark: what the system says, unless this device was told otherwise. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'encaisse.theme'

export function theme(): Theme {
  const chosen = localStorage.getItem(KEY)
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

export function setTheme(chosen: Theme): void {
  localStorage.setItem(KEY, chosen)
  startTheme()
}

export function startTheme(): void {
  const chosen = theme()
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}
