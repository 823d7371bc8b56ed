import { htmlOf } from "#components/ui/html"
import { Markdown } from "#components/ui/markdown"

/** Draws a text in Markdown for readers other than a browser, a feed above all. */
export const markdownHtml = (text: string): string => htmlOf(<Markdown text={text} />)
