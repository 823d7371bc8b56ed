import { type ComponentProps, createElement, type ReactNode } from "react"
import { htmlOf, isDrawingHtml } from "#components/ui/html"
import { StillHtml } from "#components/ui/still-html"
import { aside } from "#lib/kernel/aside"

type Tag = "thead" | "tbody" | "tfoot" | "nav" | "section" | "figure" | "dl" | "ol" | "ul" | "fieldset" | "div" | "span"
type Props = { as: Tag; children?: ReactNode } & Omit<ComponentProps<"section">, "children"> & { [name: `data-${string}`]: string | undefined }

/** Undefined for what holds a component of the browser; whatever else is wrong in it shows when it is drawn as usual. */
const drawn = (children: ReactNode): string | undefined => {
  try {
    return htmlOf(children)
  } catch {
    return undefined
  }
}

const Placed = ({ html, ...rest }: { as: Tag; html: string }) => {
  const page = aside()
  if (!page) return <StillHtml {...rest} html={html} />
  const place = String(page.size)
  page.set(place, html)
  return <StillHtml {...rest} place={place} />
}
/** It asks for which answer it is drawn. */
Placed.isOfOneAnswer = true

/**
 * Markup that the server draws alone, as a string where it stands. React would send the tree of its components a second time beside the HTML, for the
 * browser to compare, and that costs several times the drawing. What listens is drawn as usual.
 */
export const Still = ({ as, children, ...rest }: Props) => {
  const html = isDrawingHtml() ? undefined : drawn(children)
  return html === undefined ? createElement(as, rest, children) : <Placed {...rest} as={as} html={html} />
}
