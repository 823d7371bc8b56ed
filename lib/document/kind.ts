/** The kinds of file that the foundation takes. Safe in the browser: forms say the same words that the server checks by. */
export const fileKinds = {
  pdf: { label: "PDF", noun: "a PDF", extensions: ["pdf"], mediaType: "application/pdf" },
  docx: { label: "Word", noun: "a Word document", extensions: ["docx"], mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  doc: { label: "Word 97–2003", noun: "an old Word document", extensions: ["doc"], mediaType: "application/msword" },
  xlsx: { label: "Excel", noun: "an Excel workbook", extensions: ["xlsx"], mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  csv: { label: "CSV", noun: "a CSV file", extensions: ["csv"], mediaType: "text/csv; charset=utf-8" },
  jpeg: { label: "JPEG", noun: "a JPEG picture", extensions: ["jpg", "jpeg"], mediaType: "image/jpeg" },
  png: { label: "PNG", noun: "a PNG picture", extensions: ["png"], mediaType: "image/png" },
  webp: { label: "WebP", noun: "a WebP picture", extensions: ["webp"], mediaType: "image/webp" },
} as const satisfies Record<string, { label: string; noun: string; extensions: readonly [string, ...string[]]; mediaType: string }>

export type FileKind = keyof typeof fileKinds

/** What is taken where, in the order in which people are told. */
export const allowedKinds = {
  report: ["docx", "pdf", "doc"],
  timesheet: ["xlsx", "csv", "pdf", "docx", "doc", "jpeg", "png"],
  document: ["pdf", "docx", "doc", "xlsx", "csv", "jpeg", "png"],
  photo: ["jpeg", "png", "webp"],
} as const satisfies Record<string, readonly FileKind[]>

/** 25 MB, unless the foundation sets another limit. */
export const defaultLimitBytes = 25 * 1024 * 1024

/** The value of an `accept` attribute: extensions and media types, since some systems know only one of them. */
export function acceptAttribute(kinds: readonly FileKind[]): string {
  return kinds.flatMap((kind) => [...fileKinds[kind].extensions.map((extension) => `.${extension}`), fileKinds[kind].mediaType.split(";")[0]]).join(",")
}

/** "Word (.docx), PDF (.pdf) or Word 97–2003 (.doc)" */
export function listKinds(kinds: readonly FileKind[]): string {
  const words = kinds.map((kind) => `${fileKinds[kind].label} (.${fileKinds[kind].extensions[0]})`)
  return new Intl.ListFormat("en-US", { type: "disjunction" }).format(words).replace(/, or /, " or ")
}

/** What a form says beside its file field: "Word (.docx), PDF (.pdf) or Word 97–2003 (.doc), up to 25 MB." */
export function limitSentence(kinds: readonly FileKind[], limitBytes = defaultLimitBytes): string {
  return `${listKinds(kinds)}, up to ${formatBytes(limitBytes)}.`
}

/** "734 bytes", "12 KB", "25 MB", "1.5 MB": as people's own computers say it. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`
  const kilobytes = bytes / 1024
  if (kilobytes < 1023.5) return `${Math.round(kilobytes)} KB`
  return `${(kilobytes / 1024).toFixed(1).replace(".0", "")} MB`
}

/** What the name alone claims the file to be. */
export function kindOfName(name: string): FileKind | undefined {
  const extension = extensionOf(name)
  return (Object.keys(fileKinds) as FileKind[]).find((kind) => (fileKinds[kind].extensions as readonly string[]).includes(extension))
}

/** Lower case, without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\\s]{1,20})$/u.exec(name)?.[1]?.toLowerCase() ?? ""
}
