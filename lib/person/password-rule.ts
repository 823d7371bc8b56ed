/** NIST SP 800-63B (2024): length counts, composition doesn't. Browser-safe. */
export const leastCharacters = 15
export const mostCharacters = 128

/** Of the lists of what people choose most: words, and whole sentences that are long enough to pass otherwise. */
const common = [
  ..."password passwort passphrase 123456 qwerty letmein welcome iloveyou administrator lodestar abc123 monkey dragon sunshine".split(" "),
  ..."football baseball princess changeme trustno1 superman batman starwars shadow michael jordan computer internet secret".split(" "),
  ..."correcthorsebatterystaple thequickbrownfox jumpsoverthelazydog tobeornottobe maytheforcebewithyou opensesame".split(" "),
]

/** Rows of the alphabet and of keyboards, which fingers walk along. */
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "qsdfghjklm",
  "zxcvbnm",
  "yxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
]
const walks = [...rows, ...rows.map((row) => [...row].reverse().join(""))].map((row) => row.replace(/[^a-z]/g, ""))
const shortestWalk = 4

/** Without its longest walks along a row, from the left. */
const withoutWalks = (text: string): string => {
  let rest = ""
  for (let at = 0; at < text.length; ) {
    let length = shortestWalk
    while (at + length <= text.length && walks.some((row) => row.includes(text.slice(at, at + length)))) length += 1
    const walked = length - 1
    if (walked >= shortestWalk) at += walked
    else rest += text[at++]
  }
  return rest
}

/** What is said again and again counts once. */
const once = (text: string): string => /^(.+?)\1+$/.exec(text)?.[1] ?? text

const leastOfOnesOwn = 5

/** A sentence that says how to mend it, or undefined. What is common stays common when repeated or padded with digits. `known`: whose it is, and where. */
export const passwordProblem = (password: string, known: readonly string[] = []): string | undefined => {
  if (password.length < leastCharacters) return `Use at least ${leastCharacters} characters. Several words in a row are easy to remember.`
  if (password.length > mostCharacters) return `Use at most ${mostCharacters} characters.`
  const letters = password.toLowerCase().replace(/[^a-z]/g, "")
  const own = known.flatMap((words) => words.toLowerCase().split(/[^a-z]+/)).filter((word) => word.length > 3)
  const rest = [...common, ...own].reduce((text, word) => text.replaceAll(word, ""), letters)
  if (new Set(password).size < 5 || once(withoutWalks(rest)).length < leastOfOnesOwn)
    return "This password is easy to guess. Use several words that belong only to you."
  return undefined
}
