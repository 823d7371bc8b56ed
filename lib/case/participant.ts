import type { caseParticipants } from "#db/schema/case-record"

/** By name, as far as known: the parties, who speaks for them, and who else pays. */
export const participantRoles = [
  "plaintiff",
  "defendant",
  "petitioner",
  "respondent",
  "appellant",
  "appellee",
  "intervenor",
  "amicus",
  "counsel",
  "co_counsel",
  "opposing_counsel",
  "co_funder",
] as const
export type ParticipantRole = (typeof participantRoles)[number]
export const participantRoleLabels: Record<ParticipantRole, string> = {
  plaintiff: "Plaintiff",
  defendant: "Defendant",
  petitioner: "Petitioner",
  respondent: "Respondent",
  appellant: "Appellant",
  appellee: "Appellee",
  intervenor: "Intervenor",
  amicus: "Friend of the court",
  counsel: "Counsel, the grantee's side",
  co_counsel: "Co-counsel, the grantee's side",
  opposing_counsel: "Counsel, the other side",
  co_funder: "Co-funder",
}
export type Participant = typeof caseParticipants.$inferSelect
