import { Readable } from "node:stream"
import { createTransport } from "nodemailer"
import MailComposer from "nodemailer/lib/mail-composer"
import SMTPConnection, { type SMTPConnectionAuth, type SMTPConnectionOptions } from "nodemailer/lib/smtp-connection"

export type OutgoingMail = {
  from: string
  to: { name: string; address: string }
  subject: string
  html: string
  text: string
  /** Without angle brackets; the same at each try. */
  messageId: string
}

/**
 * What became of one try. `accepted`: the server took it. `refused`: it said no to this letter, for good or for now.
 * `unreachable`: the server could not be talked to, so no letter can be sent. `unsure`: the connection broke after the letter was handed over.
 */
export type Delivery =
  | { outcome: "accepted" }
  | { outcome: "refused"; forGood: boolean; words: string }
  | { outcome: "unreachable"; words: string }
  | { outcome: "unsure"; words: string }

export type Patience = { connectMs: number; silenceMs: number; wholeMs: number }
/** A server that says nothing for so long has stalled. */
const patience: Patience = { connectMs: 15_000, silenceMs: 30_000, wholeMs: 120_000 }

type SmtpError = Error & { code?: string; response?: string; responseCode?: number; command?: string }

const isLoopback = (host: string | undefined) => host !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(host)

/** What SMTP_URL says, as the library reads it. A server on this very machine may sign its own certificate. */
const connectionOf = (smtpUrl: string, { connectMs, silenceMs }: Patience) => {
  const { options } = createTransport(smtpUrl) as unknown as { options: SMTPConnectionOptions & { auth?: SMTPConnectionAuth } }
  const tls = isLoopback(options.host) ? { rejectUnauthorized: false, ...options.tls } : options.tls
  const limits = { connectionTimeout: connectMs, greetingTimeout: connectMs, dnsTimeout: connectMs, socketTimeout: silenceMs }
  return { connection: new SMTPConnection({ ...options, ...(tls && { tls }), ...limits }), auth: options.auth }
}

/** No answer of a robot is wanted to it (RFC 3834). */
const headers = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" }

const compose = (mail: OutgoingMail) =>
  new MailComposer({ ...mail, messageId: `<${mail.messageId}>`, headers, disableFileAccess: true, disableUrlAccess: true }).compile()

const wordsOf = (error: SmtpError) => (error.response ?? error.message).replaceAll(/\s+/g, " ").trim().slice(0, 300)

const judge = (error: SmtpError, wasHandedOver: boolean): Delivery => {
  const words = wordsOf(error)
  const { responseCode = 0, code } = error
  const isOfLetter = code === "EENVELOPE" || code === "EMESSAGE"
  if (isOfLetter && responseCode !== 421) return { outcome: "refused", forGood: responseCode === 0 || responseCode >= 500, words }
  return { outcome: wasHandedOver ? "unsure" : "unreachable", words }
}

/** One try with one letter. Never throws; takes no longer than patience allows. */
export const deliver = async (smtpUrl: string, mail: OutgoingMail, limits: Patience = patience): Promise<Delivery> => {
  const node = compose(mail)
  const envelope = node.getEnvelope()
  const bytes = await node.build()
  const { connection, auth } = connectionOf(smtpUrl, limits)
  // Pulled only once the server said that it will take the letter.
  let wasHandedOver = false
  const message = new Readable({
    read() {
      wasHandedOver = true
      this.push(bytes)
      this.push(null)
    },
  })
  return new Promise<Delivery>((resolve) => {
    let isSettled = false
    const settle = (delivery: Delivery) => {
      if (isSettled) return
      isSettled = true
      clearTimeout(deadline)
      resolve(delivery)
      if (delivery.outcome === "accepted") connection.quit()
      else connection.close()
    }
    const fail = (error: SmtpError) => settle(judge(error, wasHandedOver))
    const deadline = setTimeout(() => fail(new Error("The mail server was too slow.")), limits.wholeMs)
    const send = () => connection.send(envelope, message, (error) => (error ? fail(error) : settle({ outcome: "accepted" })))
    connection.on("error", fail)
    connection.once("end", () => fail(new Error("The mail server closed the connection.")))
    connection.connect((error?: SmtpError | null) => {
      if (error) return fail(error)
      if (auth) connection.login(auth, (refused) => (refused ? fail(refused) : send()))
      else send()
    })
  })
}
