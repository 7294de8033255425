/** Opens another app through a link, as if it had been tapped: must run inside the tap itself. */
export function openLink(href: string): void {
  const link = document.createElement('a')
  link.href = href
  // A web address would otherwise take the place of the app.
  if (href.startsWith('https:')) {
    link.target = '_blank'
    link.rel = 'noopener'
  }
  // In the page, so that the tap is one like any other.
  document.body.append(link)
  link.click()
  link.remove()
}
