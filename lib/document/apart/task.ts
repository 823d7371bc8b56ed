/** What the process apart is asked, as its one argument; the document comes on its standard input. */
export type Task = { mediaType: string; picture?: { page: number; width: number } }

/** What is known of a document without opening it in its program. `pagesFrom`: counted in the file, or as its properties say. */
export type Reading = {
  pages: number | null
  pagesFrom: "counted" | "properties" | null
  text: string
  /** Why there is no text, in a sentence for a person. */
  problem: string | null
}

export const nothingRead = (problem: string): Reading => ({ pages: null, pagesFrom: null, text: "", problem })

/** Longer texts are cut: nobody reads them beside a checklist. */
export const mostCharacters = 400_000

/** A sheet that is far higher than wide is made narrower, so that no picture fills the memory. */
export const mostPixelsHigh = 4000
