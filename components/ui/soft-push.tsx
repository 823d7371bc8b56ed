"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useTransition } from "react"

type SoftPush = (href: string, options: { scroll: boolean }) => void

/**
 * Draws the next page without loading this one anew: whether it is on its way, and the push. What the server drew as a string is put in place anew, and
 * its focus would be lost with it: the element of the same id on the next page has it again.
 */
export const useSoftPush = (): [boolean, SoftPush] => {
  const router = useRouter()
  const [isUnderWay, startTransition] = useTransition()
  const held = useRef("")

  useEffect(() => {
    if (isUnderWay) return
    if (held.current && document.activeElement === document.body) document.getElementById(held.current)?.focus({ preventScroll: true })
    held.current = ""
  }, [isUnderWay])

  return [
    isUnderWay,
    (href, options) => {
      held.current = document.activeElement?.id ?? ""
      startTransition(() => router.push(href, options))
    },
  ]
}
