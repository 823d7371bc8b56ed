import Database from "better-sqlite3"
import fc from "fast-check"
import { afterEach, beforeEach, expect, test } from "vitest"
import { matchOf } from "#db/match"

let store: Database.Database
beforeEach(() => {
  store = new Database(":memory:")
  store.exec(`CREATE VIRTUAL TABLE words USING fts5 (body, tokenize = "porter unicode61 remove_diacritics 2 tokenchars '_'", prefix = '2 3')`)
})
afterEach(() => store.close())

const keep = (...bodies: string[]) => {
  for (const body of bodies) store.prepare("INSERT INTO words VALUES (?)").run(body)
}
const found = (typed: string) => {
  const match = matchOf(typed)
  return match ? store.prepare<[string], string>("SELECT body FROM words WHERE words MATCH ?").pluck().all(match) : []
}

test("a docket number is found in any punctuation, however it was written down", () => {
  const ways = ["1:11-cv-05452", "11-cv-5452", "11cv5452", "11 C 5452", "11-cv-05452", "2011-cv-5452", "11-CV-05452", "No. 11-cv-5452"]
  keep("N.D. Ill. 1:11-cv-05452", "N.D. Ill. 11-cv-5452", "N.D. Ill. 11cv5452", "N.D. Ill. 11 C 5452", "N.D. Ill. 11-cv-5499", "N.D. Ill. 12-cv-5452")
  for (const way of ways) expect(found(way), way).toHaveLength(4)
})

test("an appeal's number is found with and without its dash", () => {
  keep("7th Cir. 17-2190", "7th Cir. 17-2199")
  for (const way of ["17-2190", "17 2190", "No. 17-2190"]) expect(found(way), way).toEqual(["7th Cir. 17-2190"])
})

test("an EIN is found with and without its dash", () => {
  keep("36-1234567", "36-7654321")
  expect(found("36-1234567")).toEqual(["36-1234567"])
  expect(found("361234567")).toEqual(["36-1234567"])
})

test("the beginning of a word is enough, accents and either apostrophe make no difference, all words must be there", () => {
  keep("Árbol Children’s Law Project", "Harbor Legal Aid")
  expect(found("arb chil")).toEqual(["Árbol Children’s Law Project"])
  expect(found("Children's")).toEqual(["Árbol Children’s Law Project"])
  expect(found("harbor law")).toEqual([])
})

test("a word with -ing, -ings or -ed is asked for as a word, not as whatever begins with what is left of it", () => {
  keep("Heartland Alliance", "They hear us", "A hearing is set", "Two hearings were held", "Hearne v. City")
  const heard = ["They hear us", "A hearing is set", "Two hearings were held"]
  for (const typed of ["hearing", "hearings", "Hearing"]) expect(found(typed), typed).toEqual(heard)
  expect(found("hearing set")).toEqual(["A hearing is set"])
  expect(found("heartl")).toEqual(["Heartland Alliance"])
  expect(found("hear")).toEqual(["Heartland Alliance", ...heard, "Hearne v. City"])
})

test("the beginning of such a word, and of a longer one that begins with it, is enough", () => {
  keep("Fair housing project", "Household goods", "Washington Lawyers", "He washed it", "Washburn Center", "Alfredo v. City", "United Farm", "The unit")
  expect(found("hous")).toEqual(["Fair housing project", "Household goods"])
  expect(found("housing")).toEqual(["Fair housing project"])
  expect(found("washing")).toEqual(["Washington Lawyers", "He washed it"])
  expect(found("alfred")).toEqual(["Alfredo v. City"])
  expect(found("united")).toEqual(["United Farm", "The unit"])
})

test("a word that only looks so stays the beginning of a longer one", () => {
  keep("Springfield Legal Aid", "Speedwell v. City", "Kingston", "Freedom Project", "Redding")
  for (const [typed, whole] of [
    ["spring", "Springfield Legal Aid"],
    ["speed", "Speedwell v. City"],
    ["king", "Kingston"],
    ["freed", "Freedom Project"],
    ["red", "Redding"],
  ] as const)
    expect(found(typed), typed).toEqual([whole])
})

test("what counts as such a word is what the index cuts", () => {
  const words = [
    "hearing",
    "hearings",
    "filed",
    "denied",
    "string",
    "bring",
    "speed",
    "agreed",
    "indeed",
    "exceed",
    "freed",
    "spying",
    "flying",
    "trying",
    "dyeing",
    "being",
    "suing",
    "settled",
  ]
  for (const word of words) {
    keep(word)
    store.exec("CREATE VIRTUAL TABLE IF NOT EXISTS kept USING fts5vocab(words, 'row')")
    const [stem = ""] = store.prepare<[], string>("SELECT term FROM kept").pluck().all()
    expect(matchOf(word).includes(" OR "), `${word}, kept as ${stem}`).toBe(stem.length < word.length)
    expect(found(`${word}x`), word).toEqual([])
    store.exec("DELETE FROM words")
    keep(`${word}xyz`)
    expect(found(word), word).toEqual([`${word}xyz`])
    store.exec("DELETE FROM words")
  }
})

test("a line of words is found by whole words, of which the last may be a beginning; a word said twice is asked for once", () => {
  keep("The court granted the motion to compel", "The courts have granted motions that compelled")
  expect(found("the court granted the motion to comp")).toHaveLength(1)
  expect(found("the cou granted the motion to compel")).toEqual([])
  expect(matchOf("motion Motion motion")).toBe(matchOf("motion"))
})

test("what stands between the parties is found however it is written", () => {
  keep("Jimenez Moreno v. Napolitano", "Cece vs. Holder")
  for (const between of ["v", "v.", "V.", "vs", "vs.", "versus"]) {
    expect(found(`moreno ${between} napolitano`), between).toHaveLength(1)
    expect(found(`cece ${between} holder`), between).toHaveLength(1)
  }
})

test("nothing that is typed is taken for the index's own syntax", () => {
  keep("Harbor Legal Aid")
  for (const typed of ['"', "a AND", "NEAR(", "title:x", "-", "*", "^har", "har*", "(((", "OR OR", "{body}:harbor", "'; DROP TABLE words; --"])
    expect(() => found(typed), typed).not.toThrow()
  const unit = fc.constantFrom(..."\"'*^:(){}+-~,. \t\0aANDORé訟5\u0301\ud83d")
  fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), (typed) => void found(typed)))
})
