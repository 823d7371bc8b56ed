import { BlockList, isIP } from "node:net"

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "")
const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4")

/** Says whether an address belongs to a list of addresses and networks. */
export const addressList = (entries: readonly string[]): ((address: string) => boolean) => {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/")
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number(bits), family(address))
  }
  return (address) => isIP(address) !== 0 && list.check(address, family(address))
}

/**
 * Who is really asking: the socket's peer, or, if that is a trusted proxy, the last address in X-Forwarded-For that no trusted proxy has.
 * What stands left of it was written by the client and proves nothing.
 */
export const clientAddress = (peer: string | undefined, forwardedFor: string | undefined, isTrusted: (address: string) => boolean): string => {
  let address = plain(peer ?? "")
  for (const hop of (forwardedFor ?? "").split(",").reverse()) {
    const next = plain(hop.trim())
    if (!isTrusted(address) || isIP(next) === 0) break
    address = next
  }
  return address
}
