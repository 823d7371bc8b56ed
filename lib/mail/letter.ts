import { createElement as element, type ReactNode } from "react"
import { Body, Button, Container, Head, Heading, Hr, Html, render, Text } from "react-email"
import type { LetterPart } from "#lib/mail/mail"

export type RenderedLetter = { html: string; text: string }
export type LetterFrame = {
  subject: string
  parts: readonly LetterPart[]
  /** Who writes: the foundation's name, and how it is reached. */
  foundation: string
  footer: string
  /** Paths are joined to it. */
  publicUrl: URL
}

/** Nothing is loaded from anywhere, and nothing is hidden: no picture, no font, no pixel that tells who read it, no filler for the mailbox's preview. */
const style = {
  body: { backgroundColor: "#ffffff", color: "#1f1d1a", fontFamily: "Georgia, 'Times New Roman', serif", margin: "0", padding: "24px 16px" },
  container: { maxWidth: "560px" },
  foundation: { fontSize: "15px", lineHeight: "22px", color: "#5c564c", margin: "0 0 24px" },
  heading: { fontSize: "18px", lineHeight: "26px", margin: "24px 0 8px" },
  text: { fontSize: "16px", lineHeight: "25px", margin: "0 0 16px", whiteSpace: "pre-line" as const },
  button: { backgroundColor: "#7a2f1d", color: "#ffffff", fontSize: "16px", lineHeight: "24px", padding: "10px 18px", borderRadius: "4px" },
  rule: { borderColor: "#d9d3c7", margin: "32px 0 16px" },
  footer: { fontSize: "13px", lineHeight: "20px", color: "#5c564c", margin: "0" },
}

const linkOf = (part: LetterPart, publicUrl: URL) => part.button && { label: part.button.label, href: new URL(part.button.path, publicUrl).href }

const drawn = (part: LetterPart, key: number, publicUrl: URL): ReactNode[] => {
  const link = linkOf(part, publicUrl)
  return [
    part.heading ? element(Heading, { key: `${key} heading`, as: "h2", style: style.heading }, part.heading) : null,
    ...part.paragraphs.map((paragraph, index) => element(Text, { key: `${key} ${index}`, style: style.text }, paragraph)),
    link ? element(Text, { key: `${key} button`, style: style.text }, element(Button, { href: link.href, style: style.button }, link.label)) : null,
  ]
}

const plain = ({ parts, foundation, footer, publicUrl }: LetterFrame): string => {
  const blocks = parts.flatMap((part) => {
    const link = linkOf(part, publicUrl)
    const heading = part.heading ? [`${part.heading}\n${"-".repeat(Math.min(part.heading.length, 72))}`] : []
    return [...heading, ...part.paragraphs, ...(link ? [`${link.label}: ${link.href}`] : [])]
  })
  return `${[...blocks, `-- \n${[foundation, footer].filter(Boolean).join("\n")}`].join("\n\n")}\n`
}

/** A letter as it is sent, for eyes and for machines that show text only. What people wrote is text in both, never markup. */
export const renderLetter = async (frame: LetterFrame): Promise<RenderedLetter> => {
  const { subject, parts, foundation, footer, publicUrl } = frame
  const document = element(
    Html,
    { lang: "en" },
    element(Head, null, element("title", null, subject)),
    element(
      Body,
      { style: style.body },
      element(
        Container,
        { style: style.container },
        element(Text, { style: style.foundation }, foundation),
        ...parts.flatMap((part, index) => drawn(part, index, publicUrl)),
        element(Hr, { style: style.rule }),
        element(Text, { style: style.footer }, footer),
      ),
    ),
  )
  return { html: await render(document), text: plain(frame) }
}
