import type { ReactNode } from "react"

// The framework lets server components and route handlers load React's string renderer only in this way.
const { renderToStaticMarkup } = await import("react-dom/server")

/** What a component draws, as HTML. @throws where it holds a component of the browser */
export const htmlOf = (node: ReactNode): string => renderToStaticMarkup(node)
