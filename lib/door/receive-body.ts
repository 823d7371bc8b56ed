const interruptions = {
  stalled: { status: 408, message: "The upload stopped on its way. Check your connection, and choose the file again." },
  cut: { status: 400, message: "Only a part of this file reached us. Check your connection, and choose the file again." },
  flood: { status: 413, message: "This upload is far larger than we accept. Choose a smaller file." },
} as const

/** The sender's side failed: no fault of ours, and nothing of it is kept. */
export class Interrupted extends Error {
  override name = "Interrupted"
  readonly status: number

  constructor(reason: keyof typeof interruptions, options?: ErrorOptions) {
    super(interruptions[reason].message, options)
    this.status = interruptions[reason].status
  }
}

/** The chunks of a request's body. @throws Interrupted when none comes for `stallMs` milliseconds, or when the sender goes away */
export async function* watchBody(body: ReadableStream<Uint8Array> | null, stallMs: number): AsyncGenerator<Uint8Array> {
  if (body === null) return
  const reader = body.getReader()
  let finished = false
  try {
    while (true) {
      const { done, value } = await readWithin(reader, stallMs)
      finished = done
      if (done) return
      yield value
    }
  } finally {
    // A body that is given up is told so; when the sender is gone already, there is nobody left to tell.
    if (!finished) reader.cancel().catch(() => undefined)
  }
}

async function readWithin(reader: ReadableStreamDefaultReader<Uint8Array>, stallMs: number) {
  const stalled = Promise.withResolvers<never>()
  const timer = setTimeout(() => stalled.reject(new Interrupted("stalled")), stallMs)
  try {
    return await Promise.race([reader.read(), stalled.promise])
  } catch (error) {
    throw error instanceof Interrupted ? error : new Interrupted("cut", { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/** The bytes that the request says it carries; undefined when it does not say. */
export function declaredBytes(request: Request): number | undefined {
  const header = request.headers.get("content-length")
  return header !== null && /^\d+$/.test(header) ? Number(header) : undefined
}
