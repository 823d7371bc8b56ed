import { expect, test } from "vitest"
import { addressList, clientAddress } from "#lib/door/server/address"
import { originOf, trustedOrigins } from "#lib/door/server/origin"

const inside = addressList(["127.0.0.1", "10.0.0.0/8", "fd00::/8"])

test("the demo trusts its loopback addresses, a real server only the public one", () => {
  const publicUrl = new URL("https://grants.example.org")
  expect([...trustedOrigins(publicUrl, undefined)]).toEqual(["https://grants.example.org"])
  expect([...trustedOrigins(new URL("http://localhost:3000"), 3000)]).toEqual(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])
})

test("a host that we do not trust is replaced by the public one", () => {
  const origins = trustedOrigins(new URL("http://localhost:3000"), 3000)
  expect(originOf({ host: "127.0.0.1:3000" }, origins)).toBe("http://127.0.0.1:3000")
  expect(originOf({ host: "evil.example" }, origins)).toBe("http://localhost:3000")
})

test("an address is taken from the last hop that is not our proxy", () => {
  expect(clientAddress("::ffff:127.0.0.1", "1.1.1.1, 203.0.113.9, 10.1.2.3", inside)).toBe("203.0.113.9")
  expect(clientAddress("fd00::5", "2001:db8::1", inside)).toBe("2001:db8::1")
})

test("a stranger can't choose an address, nor can rubbish become one", () => {
  expect(clientAddress("203.0.113.9", "1.1.1.1", inside)).toBe("203.0.113.9")
  expect(clientAddress("127.0.0.1", "unknown", inside)).toBe("127.0.0.1")
  expect(clientAddress("127.0.0.1", undefined, inside)).toBe("127.0.0.1")
})
