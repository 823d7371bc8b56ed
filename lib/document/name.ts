import { extensionOf } from "#lib/document/kind"

const longest = 200
const characters = new Intl.Segmenter("en-US")

/**
 * What is kept and shown of the name that a file came with: no folders, no control or direction marks
 * (they make `reportfdp.exe` read as `reportexe.pdf`), at most 200 characters with the extension kept. Never empty.
 * Zero-width joiners stay, since Persian and Indic names need them.
 */
export function safeName(name: string): string {
  const clean = (name.split(/[/\\]/).at(-1) ?? "")
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\uFFFD]|(?![\u200C\u200D])\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[. ]+$/, "")
  const extension = extensionOf(clean)
  const ending = extension === "" ? "" : clean.slice(-extension.length - 1)
  const stem = clean.slice(0, clean.length - ending.length).replace(/^[. ]+/, "")
  return shorten(stem === "" ? "document" : stem, longest - ending.length) + ending
}

/** Cuts between characters as people see them, never inside one. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  let kept = ""
  for (const { segment } of characters.segment(text)) {
    if (kept.length + segment.length > length) break
    kept += segment
  }
  return kept.trimEnd() || "document"
}

/** A Content-Disposition header by RFC 6266: a plain name for old programs, and the true one by RFC 8187. */
export function contentDisposition(name: string, disposition: "attachment" | "inline" = "attachment"): string {
  const safe = safeName(name)
  const plain = safe
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7E]|["\\%]/gu, "_")
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
