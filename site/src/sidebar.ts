/** Scrolls the sidebar to the page that it shows, if that is not in view: Starlight starts at the top. */
export function showCurrentPage(): void {
  const pane = document.querySelector<HTMLElement>(".sidebar-pane")
  const current = pane?.querySelector('[aria-current="page"]')
  // On a phone the sidebar is a closed menu.
  if (!pane || !current || !pane.checkVisibility({ visibilityProperty: true })) return
  const place = current.getBoundingClientRect()
  const view = pane.getBoundingClientRect()
  if (place.top < view.top || place.bottom > view.bottom)
    pane.scrollTop += place.top - view.top - (view.height - place.height) / 2
}
