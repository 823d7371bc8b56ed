/**
 * A docket number as written, and what of it is compared: "11-cv-5452" for any spelling of it, whatever its office, its zeros and
 * the judge's initials. `core` is null where nothing certain was read; `office` is the court's division that numbers by itself.
 */
export type DocketNumber = { raw: string; core: string | null; office: string | null }
/** Every number of one field. `problem` says in a sentence why the field can't be taken apart; then `numbers` holds it whole, without a core. */
export type DocketReading = { numbers: DocketNumber[]; problem: string | null }

export const tidy = (text: string): string => text.replace(/\s+/g, " ").replace(/^[\s,;]+|[\s,;]+$/g, "")
/** Dashes of any kind as one, no signs that can't be seen, and digits of any width. */
export const withPlainDashes = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/&[mn]dash;|&#8211;|&#8212;|[\p{Pd}⁃−]/gu, "-")
    .replace(/&nbsp;/g, " ")
    .replace(/\p{Cf}/gu, "")

/** Words before a number that say nothing about it but what it is. */
export const label =
  /\b(?:in|re|case|docket|cause|index|file|matter|court|civil|criminal|bankruptcy|bankr|adversary|adv|appeal|petition|application|original|master|lead|consol|consolidated|member|proceeding|proc|action|act|civ|crim|no|nos|number|numbers|num)\b\.?|[#:]/gi

/** A field that is kept as it was written. */
export const whole = (text: string, problem: string | null = null): DocketReading => ({
  numbers: text === "" ? [] : [{ raw: text, core: null, office: null }],
  problem,
})
/** The same where nothing tells its numbers apart. */
export const mixed = (text: string): DocketReading =>
  whole(text, `"${text}" holds more than one docket number, or something besides. Write each number on a line of its own.`)

/** Whether a docket number stands in what is written for a court, whose own name has ordinals and years at most: "261st Judicial District Court". */
export const holdsNumber = (court: string): boolean =>
  /\d[A-Za-z]*[-:/][A-Za-z\d]|\d{4}/.test(withPlainDashes(court).replace(/\b(?:19|20)\d{2}\b(?![-/])/g, " "))
