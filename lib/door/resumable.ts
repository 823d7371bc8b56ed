import { open, rm } from "node:fs/promises"
import { join } from "node:path"
import { Readable } from "node:stream"
import { FileStore } from "@tus/file-store"
import { ERRORS, MemoryLocker, Server } from "@tus/server"
import { dataFolder } from "#db/store"
import { defaultLimitBytes } from "#lib/document/kind"
import { Interrupted, watchBody } from "#lib/door/receive-body"
import { defaultStallMs, diskFull, hasRoom, judgeFile, type ReceiveOptions, type Spooled, tooLarge } from "#lib/door/receive-spool"

/** The server's own word for whose upload it is; whatever a request says under this name is thrown away. */
const ownerHeader = "x-lodestar-owner"
const uploadId = /^[0-9a-f]{32}$/

const shared = globalThis as typeof globalThis & { lodestarLocker?: MemoryLocker; lodestarResumable?: Map<string, Server> }
shared.lodestarLocker ??= new MemoryLocker()
shared.lodestarResumable ??= new Map()
const locker = shared.lodestarLocker
const servers = shared.lodestarResumable

const folder = () => join(dataFolder(), "tmp")

const start = (directory: string, limitBytes: number): Server =>
  new Server({
    path: "/api/uploads",
    datastore: new FileStore({ directory }),
    locker,
    maxSize: limitBytes,
    allowedOrigins: [],
    generateUrl: ({ url }, { id }) => `${new URL(url).pathname}/${id}`,
    onUploadCreate: async ({ headers }, { metadata }) => ({ metadata: { ...metadata, owner: headers.get(ownerHeader) } }),
    onResponseError: async (_request, error) =>
      "status_code" in error && error.status_code === ERRORS.ERR_MAX_SIZE_EXCEEDED.status_code
        ? { status_code: 413, body: tooLarge(limitBytes).message }
        : undefined,
  })

const serverOf = (limitBytes: number): Server => {
  const key = `${limitBytes} ${folder()}`
  const server = servers.get(key) ?? start(folder(), limitBytes)
  servers.set(key, server)
  return server
}

const find = async (server: Server, id: string, owner: string) => {
  if (!uploadId.test(id)) return undefined
  try {
    const upload = await server.datastore.getUpload(id)
    return upload.metadata?.owner === owner ? upload : undefined
  } catch (error) {
    if (error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS) return undefined
    throw error
  }
}

type Resume = Pick<ReceiveOptions, "limitBytes" | "stallMs" | "reserveBytes"> & {
  /** Who may begin and go on with it; ask for the session and the permission first, with each request. */
  owner: string
  /** The last part of the address, where it names an upload. */
  id: string | undefined
}

/** When the sender goes away or falls silent, the body just ends there: what arrived is written, and the next request goes on behind it. */
async function* whatArrives(body: Request["body"], stallMs: number): AsyncGenerator<Uint8Array> {
  try {
    yield* watchBody(body, stallMs)
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
  }
}

/**
 * Answers a request of the resumable protocol (tus 1.0): begins an upload, says how far it came, takes the next bytes, lets go of it.
 * The bytes lie in DATA_DIR/tmp, and go after a day unless `takeWhole` takes them. Somebody else's upload does not exist.
 */
export const resume = async (request: Request, { owner, id, limitBytes = defaultLimitBytes, stallMs = defaultStallMs, ...room }: Resume): Promise<Response> => {
  const server = serverOf(limitBytes)
  if (id !== undefined && !(await find(server, id, owner))) return new Response("This upload is not there any more.\n", { status: 404 })
  if (id === undefined && request.method === "POST" && !(await hasRoom(folder(), room))) return new Response(diskFull.message, { status: diskFull.status })
  const headers = new Headers(request.headers)
  headers.set(ownerHeader, owner)
  const isRead = request.method === "HEAD" || request.method === "GET" || request.body === null
  const body = isRead ? null : Readable.toWeb(Readable.from(whatArrives(request.body, stallMs), { objectMode: false }))
  return server.handleWeb(new Request(request.url, { method: request.method, headers, body, duplex: "half" } as RequestInit))
}

const partly = {
  ok: false,
  status: 409,
  message: "Only a part of this file reached us. Choose the same file again, and it goes on from where it stopped.",
} as const
const gone = { ok: false, status: 404, message: "This file is not there any more. Choose it again." } as const

/** Judges an upload that arrived whole; what is refused goes at once. `named` is what its sender calls it. */
export const takeWhole = async (id: string, owner: string, options: ReceiveOptions): Promise<Spooled> => {
  const server = serverOf(options.limitBytes ?? defaultLimitBytes)
  const upload = await find(server, id, owner)
  if (!upload) return gone
  if (upload.offset !== upload.size) return partly
  const temporaryPath = join(folder(), id)
  const handle = await open(temporaryPath, "r+")
  await handle.sync().finally(() => handle.close())
  const judged = await judgeFile(temporaryPath, upload.metadata?.filename ?? "", options)
  // The bytes of a file that was taken stay where they are; what the protocol noted about them is no longer wanted.
  await rm(`${temporaryPath}.json`, { force: true })
  if (!judged.ok) await rm(temporaryPath, { force: true })
  return judged
}
