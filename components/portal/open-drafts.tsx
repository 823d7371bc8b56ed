/** Saves what is typed and not saved yet; answers whether nothing is left to lose. */
type Finish = () => Promise<boolean>

const open = new Set<Finish>()

/** A draft is on screen. Answers what takes it off the list. */
export const openDraft = (finish: Finish): (() => void) => {
  open.add(finish)
  return () => void open.delete(finish)
}

/** Saves all drafts on screen; whether that left nothing to lose. */
export const finishDrafts = async (): Promise<boolean> => (await Promise.all([...open].map((finish) => finish()))).every(Boolean)
