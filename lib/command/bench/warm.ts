import { getRequest, load } from "#lib/command/bench/load"
import type { Stand } from "#lib/command/bench/stand"

/** Asks for all pages in turn, or for their twins, so many times in all, before they are measured. The twins hold memory that no foundation's server would. */
export const warmUp = async ({ pages, keys, lodestar }: Stand, requests: number, which: "pages" | "twins"): Promise<void> => {
  const texts = pages.map(({ path, role, area }) => getRequest(which === "pages" ? path : `/${area}/twin?of=${encodeURIComponent(path)}`, keys[role].cookie))
  let next = 0
  const request = () => texts[next++ % texts.length] ?? ""
  await load({ port: lodestar.port, request, connections: 1, seconds: 0, least: requests })
}
