import { Markdown } from "#components/ui/markdown"

/** Draws texts in Markdown for readers other than a browser, a feed above all. The framework lets route handlers load React's string renderer only in this way. */
export const markdownDrawer = async (): Promise<(text: string) => string> => {
  const { renderToStaticMarkup } = await import("react-dom/server")
  return (text) => renderToStaticMarkup(<Markdown text={text} />)
}
