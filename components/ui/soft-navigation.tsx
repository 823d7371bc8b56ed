"use client"

import { useRouter } from "next/navigation"
import { startTransition, useEffect } from "react"
import { followed, isInApp } from "#components/ui/in-app"

/** Follows the app's own links without loading the page anew. Without script, and before it came, they are links. */
export const SoftNavigation = () => {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = followed(event)
      const href = link?.getAttribute("href") ?? ""
      if (!link || !isInApp(href)) return
      event.preventDefault()
      startTransition(() => router.push(href, { scroll: link.dataset.stay === undefined }))
    }
    document.addEventListener("click", follow)
    return () => document.removeEventListener("click", follow)
  }, [router])
  return null
}
