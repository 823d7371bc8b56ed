"use server"

import { addDocument, archiveDocument, editDocument, restoreDocument } from "#lib/document/commands"
import { addDocumentInput, documentActInput, editDocumentInput } from "#lib/document/input"
import { action } from "#lib/door/action"

const documents = ({ organizationId }: { organizationId: number }) => `/office/grantees/${organizationId}/documents`

export const addDocumentAction = action(addDocumentInput, addDocument, { redirectTo: documents })
export const editDocumentAction = action(editDocumentInput, editDocument, { redirectTo: documents })
export const archiveDocumentAction = action(documentActInput, archiveDocument)
export const restoreDocumentAction = action(documentActInput, restoreDocument)
