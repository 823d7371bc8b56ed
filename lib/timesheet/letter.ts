/** The program's own name of a column: 0 is A, 26 is AA. */
export const letterOf = (column: number): string => (column < 26 ? "" : letterOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** "aa" is 26; undefined when it is no column. */
export const columnOf = (letters: string): number | undefined =>
  /^[a-z]{1,2}$/i.test(letters) ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined
