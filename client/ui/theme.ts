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
  paintBars(chosen)
}

/** The bars of the system around the page follow the ground; their colours stand in index.html, one for each scheme. */
function paintBars(chosen: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset.own ??= meta.media
    meta.media = chosen === 'system' ? meta.dataset.own : meta.dataset.own.includes(chosen) ? 'all' : 'not all'
  }
}
