import type { savedViews } from "#db/schema/saved-view"

/** The office's lists, whose views can be saved. */
export const savedLists = ["/office/cases", "/office/grantees", "/office/grants", "/office/requirements", "/office/payments"] as const
export type SavedList = (typeof savedLists)[number]
export type SavedView = typeof savedViews.$inferSelect
/** `isOwn`: the reader's; others' are there because they are shared. */
export type ViewLink = Pick<SavedView, "id" | "name" | "query" | "isShared" | "isDefault"> & { isOwn: boolean; by: string }
/** What saving did: a view that is new, or one of the reader's own that it wrote over, which may have been shared. */
export type ViewSaved = "new" | "own" | "shared"
