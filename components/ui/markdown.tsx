import ReactMarkdown, { type Components } from "react-markdown"
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

/** Text in Markdown, as people write it: paragraphs, lists, emphasis, links, tables. HTML in it stays text or is dropped. */
export const Markdown = ({ text }: { text: string }) => (
  <div className="prose">
    <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[[rehypeSanitize, schema]]} components={components}>
      {text}
    </ReactMarkdown>
  </div>
)
