"use client"
import { createElement, useMemo } from "react"
import { aside } from "#lib/kernel/aside"

/** Of the page that the browser loaded, what stood where. It stays for whoever comes back to it from another page. */
const stood = new Map<string, string>()

const readHere = (place: string) => {
  const html = stood.get(place) ?? document.querySelector(`[data-place="${place}"]`)?.innerHTML
  if (html !== undefined) stood.set(place, html)
  return html
}

const htmlAt = (place: string): string => {
  const page = aside()
  const html = page ? page.get(place) : readHere(place)
  if (html === undefined) throw new Error(`Nothing stands at place ${place} of this page.`)
  return html
}

/** Markup given as a string, or by the place of the page where it stands already. */
export const StillHtml = ({ as, html, place, ...rest }: { as: string; html?: string; place?: string }) => {
  const markup = html ?? htmlAt(place ?? "")
  // One object as long as the text is the same: React writes another anew, and whoever stood in it would lose the focus.
  const inner = useMemo(() => ({ __html: markup }), [markup])
  return createElement(as, { ...rest, "data-place": place, dangerouslySetInnerHTML: inner })
}
