/** NIST SP 800-63B (2024): length counts, composition doesn't. Browser-safe. */
export const leastCharacters = 15
export const mostCharacters = 128

const common = [
  "password",
  "passwort",
  "123456",
  "qwerty",
  "letmein",
  "welcome",
  "iloveyou",
  "administrator",
  "lodestar",
  "abc123",
  "monkey",
  "dragon",
  "sunshine",
  "football",
  "baseball",
  "princess",
  "changeme",
  "trustno1",
]

/** A sentence that says how to mend it, or undefined. What is common stays common when repeated or padded with digits. */
export const passwordProblem = (password: string, known: readonly string[] = []): string | undefined => {
  if (password.length < leastCharacters) return `Use at least ${leastCharacters} characters. Several words in a row are easy to remember.`
  if (password.length > mostCharacters) return `Use at most ${mostCharacters} characters.`
  const core = password.toLowerCase().replace(/[^a-z]/g, "")
  const rest = [...common, ...known.map((word) => word.toLowerCase()).filter((word) => word.length > 3)].reduce((text, word) => text.replaceAll(word, ""), core)
  if (new Set(password).size < 5 || rest.length < 4) return "This password is easy to guess. Use several words that belong only to you."
  return undefined
}
