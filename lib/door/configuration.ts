import { isIP } from "node:net"
import { resolve } from "node:path"
import { z } from "zod"

/** Something the operator can mend: the message is a sentence that says what is wrong and what to do. Printed without a stack. */
export class Misconfiguration extends Error {
  override name = "Misconfiguration"
}

export type Configuration = {
  /** Where the server listens; 3000 unless PORT says otherwise. */
  port: number
  /** The address to listen on (HOST); every address when undefined. */
  host: string | undefined
  /** Absolute path of DATA_DIR. */
  dataFolder: string
  /** The address that people type; its origin is the only one that may change anything. */
  publicUrl: URL
  demo: boolean
  /** Addresses and networks (10.0.0.0/8) whose X-Forwarded-For is believed. */
  trustedProxy: readonly string[]
  uploadLimitBytes: number
  searchesPerMinute: number
  /** Off where undefined. */
  courtListener: { token: string | undefined; webhookSecret: string | undefined }
  /** How letters are sent; undefined: they wait in the outbox. */
  mail: { smtpUrl: string; from: string } | undefined
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

const whole = (name: string, fallback: number, least: number, most: number, example: string) =>
  z
    .string()
    .default(String(fallback))
    .transform((text, context) => {
      const value = Number(text)
      if (/^\d+$/.test(text) && value >= least && value <= most) return value
      context.addIssue(`${name} is "${text}", which is not a whole number from ${least} to ${most}. Set it to something like ${example}, or leave it out.`)
      return z.NEVER
    })

const publicUrl = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return undefined
    const url = URL.parse(text)
    const mend = "Set it to the address that people type, such as https://grants.example.org."
    if (!url || !/^https?:$/.test(url.protocol)) context.addIssue(`PUBLIC_URL is "${text}", which is not a web address. ${mend}`)
    else if (url.protocol === "http:" && !loopback.test(url.hostname))
      context.addIssue(`PUBLIC_URL is "${text}", but only https keeps passwords secret on the way. ${mend}`)
    else if (url.pathname !== "/" || url.search || url.hash || url.username)
      context.addIssue(`PUBLIC_URL is "${text}", but Lodestar needs a host of its own, without a path, query or user name. ${mend}`)
    else return url
    return z.NEVER
  })

const isNetwork = (text: string) => {
  const [address = "", bits, ...rest] = text.split("/")
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return longest > 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= longest))
}

const environment = z
  .object({
    PORT: whole("PORT", 3000, 0, 65_535, "3000"),
    HOST: z.string().optional(),
    DATA_DIR: z.string().default("./data"),
    PUBLIC_URL: publicUrl,
    LODESTAR_DEMO: z.enum(["0", "1"], 'LODESTAR_DEMO must be "1" or left out. Start the demo with: npm run demo').default("0"),
    TRUSTED_PROXY: z
      .string()
      .default("")
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .refine((all) => all.every(isNetwork), "TRUSTED_PROXY must be a list of addresses or networks, such as 127.0.0.1, 10.0.0.0/8."),
    UPLOAD_LIMIT_MB: whole("UPLOAD_LIMIT_MB", 25, 1, 1000, "25"),
    SEARCHES_PER_MINUTE: whole("SEARCHES_PER_MINUTE", 120, 6, 1_000_000, "120"),
    SMTP_URL: z
      .string()
      .refine(
        (text) => /^smtps?:$/.test(URL.parse(text)?.protocol ?? "") && URL.parse(text)?.hostname,
        "SMTP_URL must be an address of a mail server, such as smtps://name:password@mail.example.org. Leave it out, and letters wait in the outbox.",
      )
      .optional(),
    MAIL_FROM: z
      .string()
      .refine(
        (text) => /^[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/.test(text),
        "MAIL_FROM must be an e-mail address, such as grants@example.org or Our Foundation <grants@example.org>.",
      )
      .optional(),
    COURTLISTENER_TOKEN: z
      .string()
      .min(20, "COURTLISTENER_TOKEN is shorter than CourtListener's tokens are. Copy it anew from your profile there, or leave it out.")
      .optional(),
    COURTLISTENER_WEBHOOK_SECRET: z
      .string()
      .regex(
        /^[\w-]{32,200}$/,
        "COURTLISTENER_WEBHOOK_SECRET needs 32 letters and digits or more, since it is all that guards the address: openssl rand -hex 24",
      )
      .optional(),
    LODESTAR_CLOCK: z
      .string()
      .refine((text) => !Number.isNaN(Date.parse(text)), "LODESTAR_CLOCK must be a moment like 2027-04-20T15:00:00Z.")
      .optional(),
  })
  .refine(({ LODESTAR_CLOCK, LODESTAR_DEMO }) => !LODESTAR_CLOCK || LODESTAR_DEMO === "1", "LODESTAR_CLOCK moves the clock of the demo only. Leave it out.")
  .refine(
    ({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM,
    "SMTP_URL is set, but MAIL_FROM is not. Set it to the address that letters come from, such as MAIL_FROM=grants@example.org.",
  )

/** Reads a configuration from variables; an empty variable counts as left out. @throws Misconfiguration */
export const readConfiguration = (variables: Record<string, string | undefined>): Configuration => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new Misconfiguration(parsed.error.issues.map(({ message }) => message).join("\n"))
  const { data } = parsed
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(/* turbopackIgnore: true */ data.DATA_DIR),
    publicUrl: data.PUBLIC_URL ?? new URL(`http://localhost:${data.PORT}`),
    demo: data.LODESTAR_DEMO === "1",
    trustedProxy: data.TRUSTED_PROXY,
    uploadLimitBytes: data.UPLOAD_LIMIT_MB * 1024 * 1024,
    searchesPerMinute: data.SEARCHES_PER_MINUTE,
    courtListener: { token: data.COURTLISTENER_TOKEN, webhookSecret: data.COURTLISTENER_WEBHOOK_SECRET },
    mail: data.SMTP_URL && data.MAIL_FROM ? { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM } : undefined,
  }
}

const names = Object.keys(environment.shape)
let last: { said: string; read: Configuration } | undefined

/** The configuration of this process; read again whenever the environment says something else. @throws Misconfiguration */
export const configuration = (): Configuration => {
  const said = names.map((name) => process.env[name] ?? "").join("\0")
  if (last?.said !== said) last = { said, read: readConfiguration(process.env) }
  return last.read
}

/** Real use needs the address that people type: links in letters, cookies and the check of origins all rest on it. @throws Misconfiguration */
export const requirePublicUrl = (): void => {
  if (process.env.PUBLIC_URL) return
  throw new Misconfiguration(
    "PUBLIC_URL is not set. Set it to the address that people will type, such as PUBLIC_URL=https://grants.example.org. To look around without one: npm run demo",
  )
}
