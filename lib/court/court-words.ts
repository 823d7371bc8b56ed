/** Words that say the same, as one: what a court is called is compared in these. */
const same: Readonly<Record<string, string>> = {
  ct: "court",
  courts: "court",
  crt: "court",
  cts: "court",
  dist: "district",
  distr: "district",
  districts: "district",
  cir: "circuit",
  circ: "circuit",
  app: "appeals",
  appl: "appeals",
  appeal: "appeals",
  appellate: "appeals",
  super: "superior",
  supr: "superior",
  supp: "supreme",
  bankr: "bankruptcy",
  bkr: "bankruptcy",
  bankrupt: "bankruptcy",
  div: "division",
  dept: "department",
  civ: "civil",
  crim: "criminal",
  com: "common",
  pl: "pleas",
  commw: "commonwealth",
  cmwlth: "commonwealth",
  commonw: "commonwealth",
  jud: "judicial",
  fed: "federal",
  cnty: "county",
  cty: "county",
  ch: "chancery",
  chanc: "chancery",
  int: "international",
  intl: "international",
  immigr: "immigration",
  immig: "immigration",
  bd: "board",
  cl: "claims",
  vet: "veterans",
  veteran: "veterans",
  interm: "intermediate",
  usdc: "us district court",
  usbc: "us bankruptcy court",
  usca: "us court appeals",
  bap: "bankruptcy appeals panel",
  dca: "district court appeals",
  circuits: "circuit",
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
const silent = new Set(["the", "of", "for", "in", "and", "at", "a", "on", "to", "state"])

const wordOf = (word: string): string => {
  const ordinal = ordinals.indexOf(word)
  if (ordinal >= 0) return String(ordinal + 1)
  const cardinal = numbers.indexOf(word)
  if (cardinal >= 0) return String(cardinal + 1)
  const number = /^(\d+)(?:st|nd|rd|th|d)$/.exec(word)?.[1]
  return number ?? same[word] ?? word
}

/** Letters and digits only, small: "N.D. Ill." and "NDIll" are one. */
export const squeezed = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&amp;|&/g, "and")
    .replace(/[^a-z0-9]+/g, "")

/** What was written, as words of one spelling between single blanks. "U.S." and "United States" are "us"; small words are left out. */
export const courtWords = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    // Indiana, not the small word.
    .replace(/\bIN(?=\W*$)|^IN\b(?!\s+the\b)/i, (word) => (word === "IN" ? "indiana" : word))
    .toLowerCase()
    .replace(/['’‘ʻ`]/g, "")
    .replace(/&amp;|&/g, " and ")
    .replace(/\bunited states(?: of america)?\b/g, " us ")
    .replace(/\bu\.?\s?s\.?\s?d\.?\s?c\.?(?=\W|$)/g, " usdc ")
    .replace(/\bu\.\s?s\.?(?=\W|$)/g, " us ")
    .replace(/\bb\.\s?a\.\s?p\.?(?=\W|$)/g, " bap ")
    .replace(/\b(n|s)o\.?\s+(?=d(?:ist)?\b)/g, "$1 ")
    .replace(/\bcom\.?\s*pleas\b/g, "common pleas")
    .replace(/\bc\.\s?p\.(?=\W|$)/g, "common pleas")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !silent.has(word))
    .map(wordOf)
    .join(" ")
