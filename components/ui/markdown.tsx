import { LRUCache } from "lru-cache"
import type { ReactElement } from "react"
import ReactMarkdown, { type Components, type Options } from "react-markdown"
import rehypeSanitize, { defaultSchema } from "rehype-sanitize"
import remarkGfm from "remark-gfm"

const Heading: Components["h1"] = ({ children }) => (
  <p>
    <strong>{children}</strong>
  </p>
)

/** The page's own headings stay the only ones; pictures of other sites would tell them who reads. */
const components: Components = { h1: Heading, h2: Heading, h3: Heading, h4: Heading, h5: Heading, h6: Heading }
const schema = { ...defaultSchema, tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "input") }

const htmlAsText: Options["remarkRehypeOptions"] = { handlers: { html: (_, { value }: { value: string }) => ({ type: "text", value }) } }

const draw = (text: string) =>
  ReactMarkdown({ children: text, remarkPlugins: [remarkGfm], remarkRehypeOptions: htmlAsText, rehypePlugins: [[rehypeSanitize, schema]], components })

/** Reading Markdown takes longer than all the rest of a page that shows much of it; what was drawn is the same for everyone who may read the text. */
const drawn = new LRUCache<string, ReactElement>({ max: 2_000, maxSize: 4_000_000, sizeCalculation: (_, text) => text.length + 1 })

/** Text in Markdown, as people write it: paragraphs, lists, emphasis, links, tables. HTML in it is shown as it was written. */
export const Markdown = ({ text }: { text: string }) => {
  const known = drawn.get(text) ?? draw(text)
  drawn.set(text, known)
  return <div className="prose marked">{known}</div>
}
