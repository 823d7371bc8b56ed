"use client"

import { useEffect } from "react"
import { followed } from "#components/ui/in-app"

const question = "What you typed is not saved yet. Leave this page?"

const leadsAway = (event: MouseEvent) => {
  const link = followed(event)
  return link !== undefined && link.href.split("#")[0] !== location.href.split("#")[0]
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
