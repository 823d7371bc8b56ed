import type { documents } from "#db/schema/document"

/** A kept file; `by` is who added it, `isOfReport` whether a report's own rule says who may read it. */
export type Document = typeof documents.$inferSelect & { by: string | null; isOfReport: boolean }

/** What the form shows, by its fields' names. */
export const documentForm = (document: Document): Record<string, string> => ({ title: document.title, audience: document.audience })
