/** Pages of ours: not another site, a place on the same page, or a file. */
export const isInApp = (href: string): boolean => href.startsWith("/") && !href.startsWith("//") && !href.startsWith("/files/")

/** A plain click on a link that would leave this page in this window; undefined for any other. */
export const followed = (event: MouseEvent): HTMLAnchorElement | undefined => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null
  return link && link.target !== "_blank" && !link.hasAttribute("download") ? link : undefined
}
