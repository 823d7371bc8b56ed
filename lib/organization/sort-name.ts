/**
 * What an organization sorts under: without a leading "The", case, accents and apostrophes.
 * Text order of the result is the order of names on every list.
 */
export const sortName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘ʼ`´]/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^the /, "")
