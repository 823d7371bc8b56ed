import type { Numbering } from "#lib/court/court"

/** One number found in a text: where, and what it says. `kind` is "cv", "cr" …; null where the number itself does not say. */
export type Found = {
  at: number
  end: number
  shape: string
  year: string
  kind: string | null
  serial: string
  office: string | null
  /** An office in letters that stands with the kind: "SACV". */
  division: string
  /** The one letter before it, which may be a kind or an office: "C-11-123". */
  letter: string
  suffix: string
}

const kinds: Readonly<Record<string, string>> = {
  cv: "cv",
  civ: "cv",
  civil: "cv",
  c: "cv",
  ca: "cv",
  cr: "cr",
  crim: "cr",
  criminal: "cr",
  mc: "mc",
  misc: "mc",
  ms: "mc",
  md: "md",
  ml: "ml",
  mj: "mj",
  mag: "mj",
  m: "mj",
  bk: "bk",
  bky: "bk",
  bkr: "bk",
  ap: "ap",
  adv: "ap",
  adp: "ap",
  po: "po",
  sw: "sw",
  gj: "gj",
  vv: "vv",
  sc: "sc",
}
const kind = `(?<kind>${Object.keys(kinds)
  .sort((one, other) => other.length - one.length)
  .join("|")})`
const year = "(?<year>(?:19|20)\\d{2}|\\d{2})"
const serial = "0*(?<serial>\\d{1,6})(?!\\d)"
/** Judge's initials and courtroom letters: "-JSW", "-T-27TBM", "(RMC)", " JB/KBM", a defendant's "-1". */
const initials = "(?<suffix>(?:-(?:[A-Za-z]{1,8}\\d{0,2}[A-Za-z]{0,4}|\\d{1,2}[A-Za-z]{2,4}|\\d{1,2}(?![\\d:-])))*)"
const start = "(?<![\\dA-Za-z])(?<!\\d:)"
const office = "(?:(?<office>\\d{1,2})\\s?:\\s?)?"

type Shape = { name: string; pattern: RegExp; numberings: readonly (Numbering | "unknown")[] }
const shape = (name: string, pattern: string, ...numberings: Shape["numberings"]): Shape => ({ name, pattern: new RegExp(pattern, "gi"), numberings })

/** In this order; what an earlier one took is not read again. */
const shapes: readonly Shape[] = [
  shape(
    "multidistrict",
    `\\bMDL[\\s-]*(?:docket\\s*)?(?:no\\.?|#)?\\s*-?\\s*0*(?<serial>\\d{1,4})(?![\\d:]|\\s?-?\\s?(?:\\d|${kind}))`,
    "multidistrict",
    "district",
    "unknown",
  ),
  shape("multidistrict", `^(?:no\\.?\\s*)?0*(?<serial>\\d{1,4})$`, "multidistrict"),
  shape("application", `${start}(?<year>\\d{2})\\s?A\\s?0*(?<serial>\\d{1,4})(?![\\dA-Za-z])`, "supreme", "unknown"),
  shape("application", `${start}(?<year>\\d{2})[\\s-]?A[\\s-]?0*(?<serial>\\d{1,4})(?![\\dA-Za-z])`, "supreme"),
  shape("original", `${start}(?:22\\s?O\\s?0*(?<serial>\\d{1,3})|(?<other>\\d{1,3}),?\\s+Orig(?:inal)?\\b\\.?)`, "supreme"),
  shape(
    "typed",
    `${start}(?:(?<office>\\d{1,2})\\s?[:-]\\s?)?${year}\\s?-?\\s?${kind}\\.?\\s?-?\\s?${serial}${initials}`,
    "district",
    "bankruptcy",
    "claims",
    "unknown",
    "appeals",
  ),
  shape("lettered", `${start}${year}\\s?(?<letter>[AB])\\s?${serial}${initials}`, "bankruptcy"),
  shape("office, kind", `${start}(?<office>\\d)\\s?[:-]\\s?${kind}[\\s-]*${year}\\s?-\\s?${serial}${initials}`, "district", "unknown"),
  shape(
    "kind first",
    `(?<![A-Za-z])(?:(?<division>SA|ED|LA)\\s?)?${kind}\\.?[\\s-]*(?:a\\.?\\s*)?(?:no\\.?\\s*)?${office}${year}\\s?-\\s?${serial}${initials}`,
    "district",
    "bankruptcy",
    "claims",
    "unknown",
  ),
  // "CV411-123": the office, then the year.
  shape("kind, office", `(?<![A-Za-z])${kind}\\.?[\\s-]*(?<office>[1-9])(?<year>\\d{2})\\s?-\\s?${serial}${initials}`, "district"),
  shape("kind last", `${start}${office}${year}\\s?-\\s?${serial}-${kind}(?![A-Za-z])${initials}`, "district", "bankruptcy", "appeals", "unknown"),
  shape("office first", `${start}(?<office>\\d)-(?<year>\\d{2})-(?=\\d{4,5}(?!\\d))${serial}${initials}`, "bankruptcy", "district"),
  shape(
    "plain",
    `${start}${office}${year}\\s?-\\s?${serial}(?<letter>[CLTV](?![A-Za-z]))?${initials}`,
    "district",
    "bankruptcy",
    "claims",
    "appeals",
    "supreme",
    "unknown",
  ),
]

/** Letters of the Court of Federal Claims, and of bankruptcy courts: a case, an adversary proceeding. */
const letterKinds: Readonly<Record<string, string>> = { c: "cv", l: "cv", t: "cv", v: "vv", b: "bk", a: "ap" }

/** Every docket number in a text whose dashes are plain ones, in order. */
export const numbersIn = (text: string, numbering: Numbering | "unknown"): Found[] => {
  const found: Found[] = []
  for (const { name, pattern, numberings } of shapes) {
    if (!numberings.includes(numbering)) continue
    for (const match of text.matchAll(pattern)) {
      const at = match.index
      const end = at + match[0].length
      if (found.some((other) => at < other.end && other.at < end)) continue
      const groups = match.groups ?? {}
      const letter = groups.letter?.toLowerCase()
      found.push({
        at,
        end,
        shape: name,
        year: (groups.year ?? "").slice(-2),
        kind: kinds[groups.kind?.toLowerCase() ?? ""] ?? (letter ? (letterKinds[letter] ?? null) : null),
        serial: groups.serial ?? groups.other ?? "",
        office: groups.office ?? null,
        division: groups.division?.toUpperCase() ?? "",
        letter: /^([A-Z])[\s-]*\d/.exec(match[0])?.[1] ?? "",
        suffix: groups.suffix ?? "",
      })
    }
  }
  return found.sort((one, other) => one.at - other.at)
}
