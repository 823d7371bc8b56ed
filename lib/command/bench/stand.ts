import { writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { openChanges } from "#lib/command/bench/change"
import { type Folder, fillFolder } from "#lib/command/bench/folder"
import { type Server, startEmpty, startServer } from "#lib/command/bench/server"
import type { Size } from "#lib/command/bench/size"
import { elementsOf } from "#lib/command/bench/twin"
import { Refusal } from "#lib/kernel/refusal"

/** A filled folder, served by the product and by a bare handler, and an empty app of Next, each a process of its own. */
export type Stand = Folder & { size: Size; lodestar: Server; bare: Server; empty: Server; change: () => void; stop: () => Promise<void> }

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

export const readPage = async (server: Server, path: string, cookie: string): Promise<string> => {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: { cookie, host: `localhost:${server.port}` }, redirect: "manual" })
  if (answer.status !== 200) throw new Refusal(`${path} answered ${answer.status}; the bench can't measure it.`)
  return answer.text()
}

/** The pages whose twins are asked for, with what stands on them at this size. */
const writeTwins = async (path: string, folder: Folder, lodestar: Server) => {
  const twins: Record<string, unknown> = {}
  for (const { path: page, role } of folder.pages) twins[page] = elementsOf(await readPage(lodestar, page, folder.keys[role].cookie))
  writeFileSync(path, JSON.stringify(twins))
}

export const setUp = async (size: Size): Promise<Stand> => {
  const folder = await fillFolder(size)
  const twins = join(folder.path, "twins.json")
  const lodestar = await startServer({
    file: "start.ts",
    port: await freePort(),
    dataFolder: folder.path,
    environment: { LODESTAR_TWINS: twins, SEARCHES_PER_MINUTE: "1000000" },
  })
  const bare = await startServer({ file: "bench/bare.ts", port: await freePort(), dataFolder: folder.path, path: "/none" })
  const empty = await startEmpty(await freePort())
  await writeTwins(twins, folder, lodestar)
  const { change, close } = openChanges(folder.path)
  const stop = async () => {
    close()
    for (const server of [empty, bare, lodestar]) await server.stop()
  }
  return { ...folder, size, lodestar, bare, empty, change, stop }
}
