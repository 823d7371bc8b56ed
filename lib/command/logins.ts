import { demoAccounts, demoPassword } from "#lib/demo/fact/cast"

/** The demo's accounts, for the terminal. */
export const logins = [...demoAccounts.map(({ email, what }) => `  ${email.padEnd(24)}${what}`), `  The password of each: ${demoPassword}`].join("\n")
