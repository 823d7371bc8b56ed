"use server"

import { action } from "#lib/door/action"
import { addNote, archiveNote, editNote, restoreNote } from "#lib/note/commands"
import { addNoteInput, editNoteInput, noteActInput } from "#lib/note/input"

const overview = ({ organizationId }: { organizationId: number }) => `/office/grantees/${organizationId}`
const whereItIsAbout = ({ organizationId, grantId, caseId }: { organizationId: number; grantId: number | null; caseId: number | null }) =>
  caseId !== null ? `/office/cases/${caseId}#notes` : grantId !== null ? `/office/grants/${grantId}#notes` : overview({ organizationId })

export const addNoteAction = action(addNoteInput, addNote, { redirectTo: whereItIsAbout })
export const editNoteAction = action(editNoteInput, editNote, { redirectTo: (note) => (note.at === "record" ? whereItIsAbout(note) : overview(note)) })
export const archiveNoteAction = action(noteActInput, archiveNote)
export const restoreNoteAction = action(noteActInput, restoreNote)
