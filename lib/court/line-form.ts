import type { LineReading } from "#lib/court/read-line"

/** What a pasted line fills into the form of a new case. Where no court was found, its place before the number is left to be filled. */
export const lineForm = ({ caption, court, courtText, numbers }: LineReading): { caption: string; dockets: string } => {
  const name = court?.citation ?? courtText ?? ""
  const lines = numbers.length > 0 ? numbers.map(({ raw }) => `${name}; ${raw}`) : name ? [name] : []
  return { caption: caption ?? "", dockets: lines.join("\n") }
}
