import type { IncomingHttpHeaders, ServerResponse } from "node:http"
import { LRUCache } from "lru-cache"

type Answer = { headers: [string, string | number | readonly string[]][]; body: Buffer }

const mostBytes = 8 * 1024 * 1024
/** A longer answer is a download, not a page. */
const mostBytesEach = 1024 * 1024

/** What a browser says of itself or of its way here, and no page looks at. Any other header that differs makes another question. */
const idle = /^(?:connection|keep-alive|x-request-id|referer|cache-control|pragma|priority|upgrade-insecure-requests|if-.*|sec-.*)$/
/** Of one answer, not of the page. */
const passing = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-length", "x-request-id"])

/** Who asks for what, word for word: the same cookies, so the same session. */
export const questionOf = (url: string, headers: IncomingHttpHeaders): string => {
  let question = url
  for (const name in headers) if (!idle.test(name)) question += `\n${name}: ${headers[name]}`
  return question
}

const isPage = (response: ServerResponse) => {
  const type = String(response.getHeader("content-type"))
  return response.statusCode === 200 && !response.hasHeader("set-cookie") && /^text\/(html|x-component)/.test(type)
}

/** Hands over the whole answer once it was sent to its end, unless it is no page or too long. */
const listen = (response: ServerResponse, hear: (answer: Answer) => void) => {
  const { write, end } = response
  const chunks: Uint8Array[] = []
  let bytes = 0
  const take = (chunk: unknown, encoding: unknown) => {
    const isText = typeof chunk === "string"
    if (bytes > mostBytesEach || !(isText || chunk instanceof Uint8Array)) return
    const taken = isText ? Buffer.from(chunk, encoding as BufferEncoding) : chunk
    bytes += bytes > 0 || isPage(response) ? taken.length : Number.POSITIVE_INFINITY
    if (bytes <= mostBytesEach) chunks.push(taken)
    else chunks.length = 0
  }
  const taking = (way: (...given: unknown[]) => unknown) =>
    function (this: ServerResponse, ...given: unknown[]) {
      take(given[0], given[1])
      return way.apply(this, given)
    }
  Object.assign(response, { write: taking(write as () => unknown), end: taking(end as () => unknown) })
  response.once("finish", () => {
    if (bytes === 0 || bytes > mostBytesEach || !isPage(response)) return
    const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) => (value === undefined || passing.has(name) ? [] : [[name, value]]))
    hear({ headers: headers as Answer["headers"], body: Buffer.concat(chunks) })
  })
}

/**
 * Finished answers of signed-in people, each for the one question that it answered, as long as the stamp stays the same: nothing was written
 * since. The page's nonce stays with it: only the same person reads it, and what somebody typed after it was made is a change.
 */
export const createRepeats = (stamp: () => string | undefined) => {
  const empty = (of: string) => ({
    stamp: of,
    answers: new LRUCache<string, Answer>({ maxSize: mostBytes, sizeCalculation: ({ body }) => body.length + 4096 }),
  })
  let current = empty("")
  /** What is kept now; undefined while nothing may be. */
  const held = () => {
    const now = stamp()
    if (now !== undefined && now !== current.stamp) current = empty(now)
    return now === undefined ? undefined : current.answers
  }
  return {
    /** Sends the kept answer, if there is one and `isStillIn` says that the session holds. */
    send: async (question: string, response: ServerResponse, id: string, isStillIn: () => Promise<boolean>): Promise<boolean> => {
      const answer = held()?.get(question)
      if (!answer || !(await isStillIn())) return false
      for (const [name, value] of answer.headers) response.setHeader(name, value)
      response.setHeader("x-request-id", id).setHeader("content-length", answer.body.length).end(answer.body)
      return true
    },
    /** Keeps what is answered now, if `mayRepeat` says so at its end; what was written meanwhile leaves it on a shelf that nobody looks at. */
    keep: (question: string, response: ServerResponse, mayRepeat: () => boolean): void => {
      const answers = held()
      if (answers) listen(response, (answer) => mayRepeat() && answers.set(question, answer))
    },
  }
}
