import { type Actor, isStaff } from "#lib/kernel/actor"
import { allow, deny, permission, type Verdict } from "#lib/kernel/permission"

/** The permissions of every record that staff keep: it can be archived and restored, shown to the public and taken back. */
type Kept = { deletedAt: string | null }
type Shown = Kept & { publishedAt: string | null }

const staff = (actor: Actor, then: () => Verdict): Verdict => (isStaff(actor) ? then() : deny("Only the foundation's staff can do this."))
const unarchived = (subject: Kept, then: () => Verdict): Verdict => (subject.deletedAt ? deny("This is archived. Restore it first.") : then())

/** `and` is what else must hold of a record that is not archived. */
export const staffMay = <Subject extends Kept>(name: string, and: (subject: Subject) => Verdict = () => allow) =>
  permission<Subject>(name, (actor, subject) => staff(actor, () => unarchived(subject, () => and(subject))))

export const staffMayRestore = (name: string) =>
  permission<Kept>(name, (actor, subject) => staff(actor, () => (subject.deletedAt ? allow : deny("This is not archived."))))

export const staffMayPublish = (name: string) => staffMay<Shown>(name, (subject) => (subject.publishedAt ? deny("This is public already.") : allow))

/** What is archived can be taken back too. */
export const staffMayUnpublish = (name: string) =>
  permission<Shown>(name, (actor, subject) => staff(actor, () => (subject.publishedAt ? allow : deny("This is not public."))))

export const onlyImport = (name: string) =>
  permission<unknown>(name, (actor) => (actor.role === "system" ? allow : deny("Older records are entered by an import only.")))
