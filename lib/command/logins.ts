import { cast, demoPassword } from "#lib/demo/fact/cast"

const lines = [
  [cast.administrator, "administrator"],
  [cast.officer, "program officer"],
  [cast.board, "board member"],
  [cast.grantee, "staff of a grantee"],
  [cast.secondGrantee, "staff of another grantee, with something overdue"],
] as const

/** The demo's accounts, for the terminal. */
export const logins = [...lines.map(([member, who]) => `  ${member.email.padEnd(24)}${who}`), `  The password of each: ${demoPassword}`].join("\n")
