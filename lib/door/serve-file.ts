import { type FileHandle, open } from "node:fs/promises"
import { contentDisposition } from "#lib/document/name"
import { storedFile } from "#lib/document/stored-file"

type Served = { path: string; name: string; mediaType: string; sizeBytes: number; sha256: string }
type ServeOptions = {
  /** Who may see it: a public file may be kept by a browser that asks again each time, a private one is kept nowhere. */
  audience: "public" | "private"
  /** Shown in a tab rather than saved; the sandbox stays. */
  inline?: boolean
}

const chunkBytes = 64 * 1024

/**
 * Sends a kept file from the disk, so that it never runs as a page of ours. Ask for the permission first.
 * Answers HEAD without a body and, for a public file, 304 to a matching `If-None-Match`.
 * @throws when the file is missing or not as long as its row says: that is a fault of ours, no 404
 */
export async function serveFile(request: Request, file: Served, { audience, inline = false }: ServeOptions): Promise<Response> {
  const headers = new Headers({
    "content-type": file.mediaType,
    "content-disposition": contentDisposition(file.name, inline ? "inline" : "attachment"),
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": audience === "public" ? "public, max-age=0, must-revalidate" : "private, no-store",
  })
  if (audience === "public") {
    const tag = `"${file.sha256}"`
    headers.set("etag", tag)
    if (matches(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers })
  }
  const handle = await openWhole(file)
  headers.set("content-length", String(file.sizeBytes))
  if (request.method !== "HEAD") return new Response(stream(handle, file.sizeBytes), { headers })
  await handle.close()
  return new Response(null, { headers })
}

const matches = (header: string | null, tag: string) =>
  header?.split(",").some((candidate) => candidate.trim() === "*" || candidate.trim().replace(/^W\//, "") === tag) ?? false

async function openWhole(file: Served): Promise<FileHandle> {
  const handle = await open(storedFile(file.path), "r")
  const { size } = await handle.stat()
  if (size === file.sizeBytes) return handle
  await handle.close()
  throw new Error(`The kept file ${file.path} is ${size} bytes long and should be ${file.sizeBytes}.`)
}

/** Reads as fast as the other side takes, and closes the file however it ends. */
function stream(handle: FileHandle, sizeBytes: number): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(chunkBytes, sizeBytes - sent)), 0, null, sent)
          if (bytesRead === 0) throw new Error("A kept file became shorter while it was sent.")
          sent += bytesRead
          controller.enqueue(buffer.subarray(0, bytesRead))
          if (sent < sizeBytes) return
          controller.close()
        } catch (error) {
          controller.error(error)
        }
        await handle.close()
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 1 },
  )
}
