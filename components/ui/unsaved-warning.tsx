"use client"

import { useEffect } from "react"

const question = "What you typed is not saved yet. Leave this page?"

const leadsAway = (event: MouseEvent) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null
  return link !== null && link.target !== "_blank" && !link.hasAttribute("download") && link.href.split("#")[0] !== location.href.split("#")[0]
}

/** Asks before typing is left behind: by closing, by reloading, or by a link inside the app, which the browser would not ask about. */
export const useUnsavedWarning = (unsaved: boolean) => {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const askAtLink = (event: MouseEvent) => {
      if (!leadsAway(event) || window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener("beforeunload", ask)
    window.addEventListener("click", askAtLink, { capture: true })
    return () => {
      window.removeEventListener("beforeunload", ask)
      window.removeEventListener("click", askAtLink, { capture: true })
    }
  }, [unsaved])
}
