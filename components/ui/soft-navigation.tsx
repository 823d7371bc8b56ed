"use client"

import { useEffect } from "react"
import { followed, isInApp } from "#components/ui/in-app"
import { Loading } from "#components/ui/loading"
import { useSoftPush } from "#components/ui/soft-push"

const twoColumns = "(min-width: 64rem)"

/** Follows the app's own links without loading the page anew. Without script, and before it came, they are links. */
export const SoftNavigation = () => {
  const [isUnderWay, push] = useSoftPush()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = followed(event)
      const href = link?.getAttribute("href") ?? ""
      if (!link || !isInApp(href)) return
      event.preventDefault()
      // The menu of a phone covers the page that it leads to.
      link.closest("details.menu")?.removeAttribute("open")
      const { stay } = link.dataset
      push(href, { scroll: stay === undefined || (stay === "wide" && !matchMedia(twoColumns).matches) })
    }
    document.addEventListener("click", follow)
    return () => document.removeEventListener("click", follow)
  }, [push])
  return isUnderWay ? <Loading /> : null
}
