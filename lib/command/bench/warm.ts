import { getRequest, load } from "#lib/command/bench/load"
import type { Stand } from "#lib/command/bench/stand"

/** Asks for all pages in turn, so many times in all, before anything is measured. */
export const warmUp = async ({ pages, keys, lodestar }: Stand, requests: number): Promise<void> => {
  const texts = pages.flatMap(({ path, role, area }) => {
    const { cookie } = keys[role]
    return [getRequest(path, cookie), getRequest(`/${area}/twin?of=${encodeURIComponent(path)}`, cookie)]
  })
  let next = 0
  const request = () => texts[next++ % texts.length] ?? ""
  await load({ port: lodestar.port, request, connections: 1, seconds: 0, least: requests })
}
