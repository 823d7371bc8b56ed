import { expect, test } from "vitest"
import { numberWords } from "#lib/court/number-words"

test.each([
  ["11-cv-5452", "No. 11-cv-5452"],
  ["No. 18-cv-0428", "No. 18-cv-0428"],
  ["Case No.: 1:11-cv-05452", "Case No.: 1:11-cv-05452"],
  ["Nos. 19-1, 19-2", "Nos. 19-1, 19-2"],
])("%s", (number, words) => expect(numberWords(number)).toBe(words))
