import type { ReactNode } from "react"

// The framework lets server components and route handlers load React's string renderer only in this way.
const { renderToStaticMarkup } = await import("react-dom/server")

let isDrawing = false

/** Whether what is drawn now becomes part of a string anyway. */
export const isDrawingHtml = (): boolean => isDrawing

/** What a component draws, as HTML. @throws where it holds a component of the browser */
export const htmlOf = (node: ReactNode): string => {
  const was = isDrawing
  isDrawing = true
  try {
    return renderToStaticMarkup(node)
  } finally {
    isDrawing = was
  }
}
