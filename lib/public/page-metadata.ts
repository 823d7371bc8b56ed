import type { Metadata } from "next"

const longest = 200

/** The beginning of a text, for a preview elsewhere; ended at a word. */
export const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim()
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(" ", longest))} …`
}

/** `feed` is where the news of what the page shows can be followed. */
type Told = { title?: string; description?: string | null; path: string; feed?: string }

/** What other sites and search engines are told about a public page: its one address, and what to show of it. */
export const pageMetadata = (site: string, { title, description, path, feed }: Told): Metadata => {
  const short = description ? { description: excerpt(description) } : {}
  return {
    title: title ?? { absolute: site },
    ...short,
    alternates: { canonical: path, ...(feed ? { types: { "application/atom+xml": feed } } : {}) },
    openGraph: { title: title ?? site, ...short, url: path, siteName: site, type: "website", locale: "en_US" },
  }
}
