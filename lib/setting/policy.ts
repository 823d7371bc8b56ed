import { allow, deny, permission } from "#lib/kernel/permission"

const administratorsOnly = (name: string) =>
  permission<unknown>(name, (actor) =>
    actor.role === "administrator" || actor.role === "system" ? allow : deny("Only an administrator can change the foundation's settings."),
  )

export const may = {
  edit: administratorsOnly("setting.edit"),
  budget: administratorsOnly("fiscal_year.budget"),
  addIssueArea: administratorsOnly("issue_area.add"),
  editIssueArea: administratorsOnly("issue_area.edit"),
}
