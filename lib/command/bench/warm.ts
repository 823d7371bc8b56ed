import { getRequest, load } from "#lib/command/bench/load"
import type { Stand } from "#lib/command/bench/stand"
import type { Role } from "#lib/kernel/actor"

/** Asks for pages in turn, so many times in all, before any of them is measured. */
export const warmUp = async ({ keys, lodestar }: Stand, pages: readonly { path: string; role: Role }[], requests: number): Promise<void> => {
  const texts = pages.map(({ path, role }) => getRequest(path, keys[role].cookie))
  let next = 0
  const request = () => texts[next++ % texts.length] ?? ""
  await load({ port: lodestar.port, request, connections: 1, seconds: 0, least: requests })
}
