import type { FileKind } from "#lib/document/kind"
import { allowedKinds } from "#lib/document/kind"

/** What can go along with a report, besides the report itself. */
export const attachmentKinds = ["decision", "photo", "other"] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

export const uploadKinds = ["report", ...attachmentKinds] as const
export type UploadKind = (typeof uploadKinds)[number]

export const attachmentLabels: Record<AttachmentKind, string> = { decision: "Decision", photo: "Photo", other: "Other file" }

export const attachmentFileKinds: Record<AttachmentKind, readonly FileKind[]> = {
  decision: allowedKinds.report,
  photo: allowedKinds.photo,
  other: allowedKinds.document,
}

/** So many of one kind can go along with one report. */
export const mostAttachments = 20
