import { sql } from "drizzle-orm"
import { check, index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { day, flag, id, instant, oneOf, pageCount, table, version, words } from "#db/column"
import { cases } from "#db/schema/case"
import { grants } from "#db/schema/grant"
import { organizations } from "#db/schema/organization"
import { persons } from "#db/schema/person"
import { requirements } from "#db/schema/requirement"
import { uploadKinds } from "#lib/document/attachment"
import { audiences } from "#lib/kernel/audience"
import { noteKinds } from "#lib/note/note"

const file = () => ({
  name: words("name"),
  mediaType: words("media_type"),
  sizeBytes: integer("size_bytes").notNull(),
  sha256: words("sha256"),
  /** Relative to the data folder. */
  path: words("path"),
})

/** A file that is kept, with who may read it. */
export const documents = table(
  "documents",
  {
    id: id(),
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    grantId: integer("grant_id").references(() => grants.id),
    caseId: integer("case_id").references(() => cases.id),
    /** What it is, in a person's words; the file's name where nobody said. */
    title: words("title"),
    ...file(),
    audience: oneOf("audience", audiences).notNull().default("staff"),
    personId: integer("person_id").references(() => persons.id),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (document) => [
    uniqueIndex("documents_path").on(document.path),
    index("documents_organization").on(document.organizationId, document.createdAt),
    index("documents_grant").on(document.grantId),
    index("documents_case").on(document.caseId).where(sql`case_id IS NOT NULL`),
    check("documents_size", sql`size_bytes > 0`),
  ],
)

/** A file on its way: uploaded, not yet filed. Housekeeping, no act; swept after a day. */
export const uploads = table(
  "uploads",
  {
    id: text("id").primaryKey(),
    personId: integer("person_id")
      .notNull()
      .references(() => persons.id),
    requirementId: integer("requirement_id").references(() => requirements.id),
    ...file(),
    createdAt: instant("created").notNull(),
    kind: oneOf("kind", uploadKinds).notNull().default("report"),
    caption: text("caption").notNull().default(""),
    credit: text("credit").notNull().default(""),
    mayPublish: flag("may_publish").notNull().default(false),
    ...pageCount(),
  },
  (upload) => [
    uniqueIndex("uploads_path").on(upload.path),
    index("uploads_person").on(upload.personId, upload.requirementId),
    index("uploads_requirement").on(upload.requirementId),
  ],
)

/** A remark or a call, of staff's or shared with the grantee. */
export const notes = table(
  "notes",
  {
    id: id(),
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    grantId: integer("grant_id").references(() => grants.id),
    caseId: integer("case_id").references(() => cases.id),
    requirementId: integer("requirement_id").references(() => requirements.id),
    kind: oneOf("kind", noteKinds).notNull(),
    happenedOn: day("happened").notNull(),
    /** Who took part in a call. */
    who: text("who"),
    body: words("body"),
    audience: oneOf("audience", audiences).notNull().default("staff"),
    personId: integer("person_id").references(() => persons.id),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (note) => [
    index("notes_organization").on(note.organizationId, note.happenedOn),
    index("notes_requirement").on(note.requirementId),
    index("notes_case").on(note.caseId, note.happenedOn).where(sql`case_id IS NOT NULL`),
    index("notes_grant").on(note.grantId, note.happenedOn).where(sql`grant_id IS NOT NULL`),
  ],
)
