import { allow, deny, permission } from "#lib/kernel/permission"
import type { Person } from "#lib/person/person"

const administratorsOnly = <Subject>(name: string, rule?: (personId: number | null, subject: Subject) => string | undefined) =>
  permission<Subject>(name, (actor, subject) => {
    if (actor.role !== "administrator" && actor.role !== "system") return deny("Only an administrator keeps the people of Lodestar.")
    const because = rule?.(actor.personId, subject)
    return because ? deny(because) : allow
  })

type Signed = Pick<Person, "id" | "disabledAt">

export const may = {
  add: administratorsOnly<unknown>("person.add"),
  invite: administratorsOnly<Person>("person.invite", (_, person) => (person.disabledAt ? "Enable this person first." : undefined)),
  edit: administratorsOnly<Person>("person.edit"),
  changeRole: administratorsOnly<Person>("person.change_role", (self, person) =>
    self === person.id ? "You can't change your own role. Ask another administrator." : undefined,
  ),
  disable: administratorsOnly<Person>("person.disable", (self, person) => {
    if (self === person.id) return "You can't disable yourself. Ask another administrator."
    return person.disabledAt ? "This person is disabled already." : undefined
  }),
  enable: administratorsOnly<Person>("person.enable", (_, person) => (person.disabledAt ? undefined : "This person is not disabled.")),
  endSessions: permission<Signed>("person.end_sessions", (actor, person) =>
    actor.role === "administrator" || (actor.personId !== null && actor.personId === person.id) ? allow : deny("These sessions are not yours to end."),
  ),
  signIn: permission<Signed>("person.sign_in", (actor, person) =>
    actor.personId === person.id && !person.disabledAt ? allow : deny("This account can't sign in."),
  ),
  signOut: permission<Signed>("person.sign_out", (actor, person) => (actor.personId === person.id ? allow : deny("This session is not yours to end."))),
  changePassword: permission<Signed>("person.change_password", (actor, person) =>
    actor.personId !== null && actor.personId === person.id ? allow : deny("Only the person can change this password."),
  ),
  acceptInvitation: permission<Signed | undefined>("person.accept_invitation", (actor, person) =>
    person && (person.disabledAt || actor.personId !== person.id) ? deny("This link can't be used.") : allow,
  ),
}
