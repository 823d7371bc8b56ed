"use server"

import { action } from "#lib/door/action"
import { addNote, archiveNote, editNote, restoreNote } from "#lib/note/commands"
import { addNoteInput, editNoteInput, noteActInput } from "#lib/note/input"

const overview = ({ organizationId }: { organizationId: number }) => `/office/grantees/${organizationId}`

export const addNoteAction = action(addNoteInput, addNote, { redirectTo: overview })
export const editNoteAction = action(editNoteInput, editNote, { redirectTo: overview })
export const archiveNoteAction = action(noteActInput, archiveNote)
export const restoreNoteAction = action(noteActInput, restoreNote)
