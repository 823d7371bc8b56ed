export type Answer = { status: number; bodyBytes: number; body: Buffer }

const blank = Buffer.from("\r\n\r\n")

/** The end of a chunked body in `data`, or -1 while it is not all there. */
const chunkedEnd = (data: Buffer, from: number) => {
  let at = from
  for (;;) {
    const line = data.indexOf("\r\n", at)
    if (line < 0) return -1
    const size = Number.parseInt(data.toString("latin1", at, line), 16)
    at = line + 2 + size + 2
    if (at > data.length) return -1
    if (size === 0) return at
  }
}

/** Reads the answers of one kept connection: node:http's own client would cost more than the servers that are measured. */
export const httpReader = (arrived: (answer: Answer) => void): ((data: Buffer) => void) => {
  let pending: Buffer = Buffer.alloc(0)
  const end = (head: string, start: number) => {
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    if (length !== undefined) return start + Number(length)
    return /\r\ntransfer-encoding: chunked/i.test(head) ? chunkedEnd(pending, start) : start
  }
  return (data) => {
    pending = pending.length > 0 ? Buffer.concat([pending, data]) : data
    const headEnd = pending.indexOf(blank)
    if (headEnd < 0) return
    const head = pending.toString("latin1", 0, headEnd)
    const start = headEnd + blank.length
    const last = end(head, start)
    if (last < 0 || last > pending.length) return
    const body = pending.subarray(start, last)
    pending = pending.subarray(last)
    arrived({ status: Number(head.slice(9, 12)), bodyBytes: body.length, body })
  }
}
