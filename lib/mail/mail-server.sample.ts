import type { AddressInfo } from "node:net"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** How the server of the tests behaves towards a letter. */
export type Behaviour =
  | "accepts"
  | { refusesRecipient: number; words: string }
  | { refusesLetter: number; words: string }
  | "stalls before the letter"
  | "stalls after the letter"
  | "dies before the letter"
  | "dies in the middle"

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

/** A real mail server on a port of its own, for tests: it takes letters, refuses, stalls or dies, as it is told at that moment. */
export const openMailServer = async () => {
  const received: ParsedMail[] = []
  const state: { behaviour: Behaviour; connections: number } = { behaviour: "accepts", connections: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, callback) => {
      state.connections += 1
      callback()
    },
    onMailFrom: (_address, _session, callback) => {
      if (state.behaviour === "stalls before the letter") return
      if (state.behaviour === "dies before the letter") return cut()
      callback()
    },
    onRcptTo: (_address, _session, callback) => {
      const { behaviour } = state
      callback(typeof behaviour === "object" && "refusesRecipient" in behaviour ? refusal(behaviour.refusesRecipient, behaviour.words) : null)
    },
    onData: (stream, _session, callback) => {
      const { behaviour } = state
      if (behaviour === "dies in the middle") {
        stream.once("data", cut)
        return
      }
      simpleParser(stream).then((mail) => {
        if (behaviour === "stalls after the letter") return received.push(mail)
        if (typeof behaviour === "object" && "refusesLetter" in behaviour) return callback(refusal(behaviour.refusesLetter, behaviour.words))
        received.push(mail)
        return callback()
      }, callback)
    },
  })
  server.on("error", () => undefined)
  const cut = () => {
    for (const connection of server.connections) (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    behave: (behaviour: Behaviour) => {
      state.behaviour = behaviour
    },
    connections: () => state.connections,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
