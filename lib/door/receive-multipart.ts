import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import busboy from "busboy"
import { defaultLimitBytes, type FileKind } from "#lib/document/kind"
import { discardFile } from "#lib/door/receive"
import { declaredBytes, Interrupted, watchBody } from "#lib/door/receive-body"
import { defaultStallMs, drain, type ReceivedFile, type ReceiveOptions, type Refused, type Spooled, spool, tooLarge } from "#lib/door/receive-spool"

const textLimits = { fields: 200, fieldNameSize: 200, fieldSize: 256 * 1024, parts: 220, headerPairs: 40 }
/** All typed text together, and the wrapping around it. */
const textBytes = 1024 * 1024

const refuse = (status: number, message: string): Refused => ({ ok: false, status, message })
const tooMuchText = refuse(413, "The text in this form is longer than we can keep. Shorten it, or send it as a file, and try again.")
const unreadable = refuse(400, "This form could not be read. Go back, reload the page, and send it again.")
const oneFile = refuse(400, "Choose one file at a time.")

/** `file` is missing when none was chosen. With `perField`, each file has its own outcome in `files`, and a refused one refuses no other. */
export type ReceivedForm = ({ ok: true; file: ReceivedFile | undefined } | Refused) & {
  fields: FormData
  files: readonly (readonly [field: string, Spooled, name: string])[]
}
export type MultipartOptions = ReceiveOptions & {
  /** For a form with several file fields: what each takes. A field that is not named here is passed over. */
  perField?: Readonly<Record<string, readonly FileKind[]>>
  /** Called once, before the first byte of a file is judged, so that what was typed is saved first. Put file fields last in the form. */
  onFields: (fields: FormData) => void | Promise<void>
}

/** Receives a plain form with a file, as a browser without script posts it. Throws only for faults of ours, and what `onFields` throws. */
export async function receiveMultipart(request: Request, options: MultipartOptions): Promise<ReceivedForm> {
  const fields = new FormData()
  let refused: Refused | undefined
  let handed: Promise<void> | undefined
  const taken: [field: string, Promise<Spooled>, name: string][] = []
  let typedBytes = 0

  const parser = openParser(request)
  if (parser === undefined) return { ...unreadable, fields, files: [] }
  const handOver = () => {
    handed ??= refused === undefined ? (async () => options.onFields(fields))() : Promise.resolve()
    return handed
  }
  const take = async (bytes: Readable, name: string, allowed: readonly FileKind[]) => {
    try {
      await handOver()
      return await takeFile(request, partBytes(bytes), name, { ...options, allowed })
    } catch (error) {
      parser.destroy(error as Error)
      throw error
    }
  }

  parser.on("field", (name, value, { nameTruncated, valueTruncated }) => {
    typedBytes += Buffer.byteLength(name) + Buffer.byteLength(value)
    if (nameTruncated || valueTruncated || typedBytes > textBytes) refused ??= tooMuchText
    else fields.append(name, value)
  })
  parser.on("fieldsLimit", () => (refused ??= tooMuchText))
  parser.on("partsLimit", () => (refused ??= tooMuchText))
  parser.on("file", (field, bytes, { filename }) => {
    const allowed = options.perField ? options.perField[field] : options.allowed
    if (filename && !options.perField && taken.length > 0) refused ??= oneFile
    // A form that is cut off breaks its file too; whoever reads the bytes is told then, and nobody else need be.
    bytes.on("error", () => undefined)
    if (!filename || !allowed || refused) return bytes.resume()
    // As browsers write a quotation mark in the name of a file (HTML standard, multipart/form-data).
    const name = filename.replaceAll("%22", '"')
    const taking = take(bytes, name, allowed)
    // Awaited below, when the form has ended; a rejection before that is not an unhandled one.
    taking.catch(() => undefined)
    taken.push([field, taking, name])
  })

  const broken = await pump(request, parser, options)
  const files: [string, Spooled, string][] = []
  for (const [field, taking, name] of taken) {
    const spooled = await settle(taking)
    if (spooled) files.push([field, spooled, name])
  }
  if (broken !== undefined) refused = broken
  if (refused === undefined) await handOver()
  if (refused !== undefined) for (const [, spooled] of files) if (spooled.ok) await discardFile(spooled.file)
  const only = options.perField ? undefined : files[0]?.[1]
  return { ...(refused ?? only ?? { ok: true, file: undefined }), fields, files }
}

function openParser(request: Request) {
  const type = request.headers.get("content-type") ?? ""
  if (!/^multipart\/form-data\b.*\bboundary=/i.test(type)) return undefined
  return busboy({ headers: { "content-type": type }, defParamCharset: "utf8", limits: textLimits })
}

/** Feeds the parser. Answers a refusal when the sender breaks off or sends no form; a fault of ours is told by whoever took the file. */
async function pump(request: Request, parser: busboy.Busboy, options: ReceiveOptions): Promise<Refused | undefined> {
  const body = Readable.from(watchBody(request.body, options.stallMs ?? defaultStallMs), { objectMode: false })
  try {
    await pipeline(body, parser)
    return undefined
  } catch (error) {
    return error instanceof Interrupted ? refuse(error.status, error.message) : unreadable
  }
}

/** The file's outcome; undefined when there was none, or when it broke off with the form around it. @throws our own faults */
async function settle(taken: Promise<Spooled>): Promise<Spooled | undefined> {
  try {
    return await taken
  } catch (error) {
    if (error instanceof Interrupted) return undefined
    throw error
  }
}

async function takeFile(request: Request, bytes: AsyncIterable<Uint8Array>, name: string, options: MultipartOptions): Promise<Spooled> {
  const limitBytes = options.limitBytes ?? defaultLimitBytes
  const mostFiles = Object.keys(options.perField ?? {}).length || 1
  if ((declaredBytes(request) ?? 0) <= limitBytes * mostFiles + textBytes) return spool(bytes, name, options)
  await drain(bytes, limitBytes)
  return tooLarge(limitBytes)
}

/** @throws Interrupted when the form ends inside the file */
async function* partBytes(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    throw error instanceof Interrupted ? error : new Interrupted("cut", { cause: error })
  }
}
