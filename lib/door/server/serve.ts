import type { Server } from "node:http"
import { join } from "node:path"
import next from "next"
import { closeStore, openStore, readRevision, unwrittenSince } from "#db/store"
import { configuration, Misconfiguration, requirePublicUrl } from "#lib/door/configuration"
import { secrets } from "#lib/door/secret"
import { logConsole, logFaults } from "#lib/door/server/fault"
import { createFrontDoor } from "#lib/door/server/front-door"
import { startJobs } from "#lib/door/server/jobs"
import { takeLock } from "#lib/door/server/lock"
import { requireNode } from "#lib/door/server/node-version"
import { trustedOrigins } from "#lib/door/server/origin"
import { onStopSignal, stopServer } from "#lib/door/server/stop"

export type ServeOptions = {
  port: number
  dataFolder: string
  /** The build to serve, relative to the top of the checkout. */
  distDir?: string
  dev?: boolean
  demo?: boolean
}

const top = join(import.meta.dirname, "../../..")

/** The app reads its configuration from the environment, so that its bundles and this server can't disagree. */
const tellApp = ({ port, dataFolder, distDir, dev = false, demo = false }: ServeOptions) => {
  Object.assign(process.env, { PORT: String(port), DATA_DIR: dataFolder, NODE_ENV: dev ? "development" : "production", LODESTAR_DEMO: demo ? "1" : "0" })
  if (distDir) process.env.NEXT_DIST_DIR = distDir
  const settled = configuration()
  if (!demo && !dev) requirePublicUrl()
  const { session, actions } = secrets(settled.dataFolder)
  Object.assign(process.env, { SESSION_SECRET: session, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actions, DATA_DIR: settled.dataFolder })
  return settled
}

/** After an action that redirects, the framework fetches the next page itself; it comes here by the shortest way, not out through the proxy. */
const tellFramework = (port: number, host: string | undefined) => {
  const name = host?.includes(":") ? `[${host}]` : (host ?? "127.0.0.1")
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${name}:${port}`
}

const listen = (server: Server, port: number, host: string | undefined) =>
  new Promise<void>((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      const sentence = `Port ${port} is taken by another program. Stop it, or choose another port, for example: PORT=${port + 1}`
      reject(error.code === "EADDRINUSE" ? new Misconfiguration(sentence) : error)
    }
    server.once("error", refused)
    server.listen({ port, host }, () => {
      server.off("error", refused)
      resolve()
    })
  })

const greetFirstAdministrator = async (publicUrl: URL) => {
  const { firstAdministratorLink } = await import("#lib/person/first-administrator")
  const path = firstAdministratorLink()
  if (path) process.stdout.write(`Open this link once to become the first administrator: ${new URL(path, publicUrl).href}\n`)
}

/** The framework greets on stdout, between the lines of the log. */
const quietly = async (work: () => Promise<unknown>) => {
  const { log: say } = console
  console.log = () => undefined
  await work().finally(() => {
    console.log = say
  })
}

/** Loaded late: the rooms open the store when they are imported. */
const jobs = [
  { name: "send letters", at: "*/20 * * * * *", run: async (signal: AbortSignal) => (await import("#lib/mail/job")).sendLetters(signal) },
  { name: "write reminders", at: "5 * * * *", run: async () => (await import("#lib/reminder/write")).writeReminders() },
  { name: "read reports", at: "40 * * * * *", run: async (signal: AbortSignal) => (await import("#lib/search/read-reports")).readNewReports(signal) },
  { name: "read dockets", at: "30 3 * * *", run: async (signal: AbortSignal) => (await import("#lib/case/read-dockets")).readOldDockets(signal) },
  { name: "sweep files", at: "0 3 * * *", run: async () => (await import("#lib/document/sweep")).sweepFiles() },
  { name: "sweep counters", at: "0 4 * * *", run: async () => (await import("#lib/door/sweep")).sweepCounters() },
]

/** Loaded late, as the jobs are. */
const isOpen = async (token: string) => Boolean(await (await import("#lib/door/session")).openSession(token))

/**
 * Serves the foundation in a data folder until SIGTERM, SIGINT or `close()`: holds the folder's lock, migrates the store, keeps public pages, runs the jobs.
 * @throws Misconfiguration: what the operator can mend, in a sentence
 */
export const serve = async (options: ServeOptions): Promise<{ url: string; close: () => Promise<void> }> => {
  const { port, dev = false, demo = false } = options
  requireNode()
  const { dataFolder, host, publicUrl, trustedProxy, searchesPerMinute } = tellApp(options)
  tellFramework(port, host)

  const opened: (() => unknown)[] = [takeLock(dataFolder)]
  const close = async () => {
    for (const shut of opened.splice(0).reverse()) await shut()
  }
  try {
    openStore(dataFolder)
    opened.push(closeStore)

    const defaultPort = publicUrl.protocol === "https:" ? 443 : 80
    const app = next({ dev, dir: top, hostname: publicUrl.hostname, port: Number(publicUrl.port) || defaultPort })
    await quietly(() => app.prepare())
    opened.push(() => app.close())

    const origins = trustedOrigins(publicUrl, demo || dev ? port : undefined)
    const server = createFrontDoor({
      handler: app.getRequestHandler(),
      revision: readRevision,
      unwritten: () => unwrittenSince()?.stamp,
      isOpen,
      publicUrl,
      origins,
      trustedProxy,
      searchesPerMinute,
      dev,
    })
    await listen(server, port, host)
    opened.push(() => stopServer(server))
    opened.push(startJobs(jobs))
    if (!demo) await greetFirstAdministrator(publicUrl)
  } catch (error) {
    await close()
    throw error
  }
  if (!dev) logConsole()
  logFaults()
  onStopSignal(close)
  return { url: publicUrl.origin, close }
}
