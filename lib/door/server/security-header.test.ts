import { expect, test } from "vitest"
import { newNonce } from "#lib/door/server/security-header"

test("no nonce comes twice, and each is as long as it must be", () => {
  const nonces = Array.from({ length: 1000 }, newNonce)
  expect(new Set(nonces).size).toBe(1000)
  expect(nonces.every((nonce) => /^[\w-]{24}$/.test(nonce))).toBe(true)
})
