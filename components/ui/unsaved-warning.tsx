"use client"

import { useEffect } from "react"
import { followed } from "#components/ui/in-app"

const typed = "What you typed is not saved yet. Leave this page?"

const leadsAway = (event: MouseEvent) => {
  const link = followed(event)
  return link !== undefined && link.href.split("#")[0] !== location.href.split("#")[0]
}

/** Where the browser tells of Back and Forward before they are done (Navigation API, 2022). */
const history = () => (window as typeof window & { navigation?: EventTarget }).navigation

/** Asks before typing is left behind: by closing, by reloading, or by a link or Back inside the app, which the browser would not ask about. */
export const useUnsavedWarning = (unsaved: boolean, question = typed) => {
  useEffect(() => {
    if (!unsaved) return
    let mayLeave = false
    // Whoever said that they leave is not asked again by the browser, where the link loads another page.
    const ask = (event: BeforeUnloadEvent) => mayLeave || event.preventDefault()
    const askAtLink = (event: MouseEvent) => {
      if (!leadsAway(event)) return
      mayLeave = window.confirm(question)
      if (mayLeave) return
      event.preventDefault()
      event.stopPropagation()
    }
    const askAtBack = (event: Event) => {
      const { navigationType, hashChange } = event as Event & { navigationType: string; hashChange: boolean }
      if (navigationType === "traverse" && !hashChange && event.cancelable && !window.confirm(question)) event.preventDefault()
    }
    window.addEventListener("beforeunload", ask)
    history()?.addEventListener("navigate", askAtBack)
    window.addEventListener("click", askAtLink, { capture: true })
    return () => {
      window.removeEventListener("beforeunload", ask)
      history()?.removeEventListener("navigate", askAtBack)
      window.removeEventListener("click", askAtLink, { capture: true })
    }
  }, [unsaved, question])
}
