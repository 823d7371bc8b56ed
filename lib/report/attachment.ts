import type { AttachedFile } from "#lib/report/report"

/**
 * A file that goes along with a draft. Its id says where it lies: "u-…" is uploaded and was never sent, "k-…" went along with a version before and
 * goes along again.
 */
export type DraftFile = Pick<AttachedFile, "name" | "sizeBytes" | "kind" | "caption" | "credit" | "mayPublish"> & { id: string; isUploaded: boolean }

/** What people write beside a file. */
export type FileWords = Pick<DraftFile, "id" | "caption" | "credit" | "mayPublish">
