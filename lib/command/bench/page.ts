import { globSync } from "node:fs"
import { connection } from "#db/store"
import { sampleOrganizationId } from "#lib/command/bench/fill-foundation"
import { tree } from "#lib/command/bench/workshop"
import type { Role } from "#lib/kernel/actor"

export type Page = { path: string; role: Role; area: "office" | "board" | "portal" }

const first = (query: string) => String(connection().prepare<[number], number>(query).pluck().get(sampleOrganizationId) ?? 0)

/** A record of the sample organization for each folder whose pages name one in their address. */
const ids = (): Record<string, string> => ({
  grantees: String(sampleOrganizationId),
  grants: first("SELECT min(id) FROM grants WHERE organization_id = ?"),
  cases: first("SELECT min(id) FROM cases WHERE organization_id = ?"),
  payments: first("SELECT min(p.id) FROM payments p JOIN grants g ON g.id = p.grant_id WHERE g.organization_id = ?"),
  requirements: first("SELECT max(r.requirement_id) FROM reports r JOIN grants g ON g.id = r.grant_id WHERE r.status = 'draft' AND g.organization_id = ?"),
  reports: first("SELECT min(r.id) FROM reports r JOIN grants g ON g.id = r.grant_id WHERE r.status = 'accepted' AND g.organization_id = ?"),
  schedules: String(connection().prepare<[], number>("SELECT id FROM schedules WHERE is_default = 1").pluck().get() ?? 0),
  outbox: first("SELECT min(id) FROM mails WHERE organization_id = ?"),
  people: first("SELECT min(id) FROM persons WHERE organization_id = ?"),
})

const roleOf = (path: string): Role =>
  path.startsWith("/office/settings") ? "administrator" : path.startsWith("/office") ? "officer" : path.startsWith("/board") ? "board" : "grantee"

/** Every page of the areas behind the sign-in, read from the routes themselves, so that a new one is measured too. */
export const dynamicPages = (): Page[] => {
  const known = ids()
  const files = globSync("{office,board,portal}/**/page.tsx", { cwd: `${tree}/app` }).sort()
  return files.map((file) => {
    const path = `/${file.replace(/(\/\[\[\.\.\.\w+\]\])?\/page\.tsx$/, "")}`.replace(
      /\/([a-z]+)\/\[id\]/,
      (_, folder: string) => `/${folder}/${known[folder] ?? 0}`,
    )
    const area = path.split("/")[1] as Page["area"]
    return { path, role: roleOf(path), area }
  })
}
