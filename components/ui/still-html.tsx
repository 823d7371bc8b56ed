"use client"
import { useRouter } from "next/navigation"
import { createElement, useEffect, useMemo, useState } from "react"
import { aside } from "#lib/kernel/aside"

/** Of the page that the browser loaded, what stood where. It stays for whoever comes back to it from another page. */
const stood = new Map<string, string>()

const readHere = (place: string) => {
  const html = stood.get(place) ?? document.querySelector(`[data-place="${place}"]`)?.innerHTML
  if (html !== undefined) stood.set(place, html)
  return html
}

const htmlAt = (place: string): string | undefined => {
  const page = aside()
  if (!page) return readHere(place)
  const html = page.get(place)
  if (html === undefined) throw new Error(`Nothing was drawn for place ${place} of this page.`)
  return html
}

/** As the browser writes what it read: else the same markup would seem to be another than what stands. */
const asRead = (html: string) => {
  const template = document.createElement("template")
  template.innerHTML = html
  return template.innerHTML
}

/** Something took it off the page before the script came: what asks for the page again brings it along. */
const AskAgain = () => {
  const { refresh } = useRouter()
  useEffect(refresh, [refresh])
  return null
}

/** Markup given as a string, or by the place of the page where it stands already. */
export const StillHtml = ({ as, html, place, ...rest }: { as: string; html?: string; place?: string }) => {
  const [stoodHere] = useState(place !== undefined)
  const markup = useMemo(() => (html === undefined ? htmlAt(place ?? "") : stoodHere ? asRead(html) : html), [html, place, stoodHere])
  // One object as long as the text is the same: React writes another anew, and what was ticked, opened or focused in it would be lost.
  const inner = useMemo(() => ({ __html: markup ?? "" }), [markup])
  const still = createElement(as, { ...rest, "data-place": place, dangerouslySetInnerHTML: inner })
  if (markup !== undefined) return still
  return (
    <>
      {still}
      <AskAgain />
    </>
  )
}
