import { describe, expect, test } from "vitest"
import { readConfiguration } from "#lib/door/configuration"

test("nothing set: port 3000, ./data, localhost, no demo, 25 MB", () => {
  expect(readConfiguration({})).toMatchObject({ port: 3000, demo: false, trustedProxy: [], uploadLimitBytes: 26_214_400 })
  expect(readConfiguration({ PORT: "4102" }).publicUrl.href).toBe("http://localhost:4102/")
  expect(readConfiguration({ DATA_DIR: "" }).dataFolder).toMatch(/^\/.*data$/)
})

describe("a wrong value is a sentence that says how to mend it", () => {
  test.each([
    [{ PORT: "eighty" }, /PORT is "eighty".*Set it to something like 3000/],
    [{ PORT: "70000" }, /PORT/],
    [{ UPLOAD_LIMIT_MB: "-5" }, /UPLOAD_LIMIT_MB/],
    [{ PUBLIC_URL: "grants.example.org" }, /not a web address.*https:\/\/grants\.example\.org/],
    [{ PUBLIC_URL: "http://grants.example.org" }, /only https/],
    [{ PUBLIC_URL: "https://example.org/grants" }, /host of its own/],
    [{ TRUSTED_PROXY: "10.0.0.0/40" }, /TRUSTED_PROXY/],
    [{ TRUSTED_PROXY: "proxy.local" }, /TRUSTED_PROXY/],
    [{ LODESTAR_DEMO: "yes" }, /LODESTAR_DEMO/],
    [{ LODESTAR_CLOCK: "2027-04-20T15:00:00Z" }, /the demo only/],
    [{ LODESTAR_DEMO: "1", LODESTAR_CLOCK: "spring" }, /LODESTAR_CLOCK must be/],
  ])("%o", (variables, sentence) => {
    expect(() => readConfiguration(variables)).toThrow(sentence)
    expect(() => readConfiguration(variables)).toThrow(expect.objectContaining({ name: "Misconfiguration" }))
  })
})

test("https anywhere and http on this machine are both fine", () => {
  for (const url of ["https://grants.example.org", "http://localhost:4000", "http://127.0.0.1:4000", "http://[::1]:4000"]) {
    expect(readConfiguration({ PUBLIC_URL: url }).publicUrl.origin).toBe(url)
  }
})

test("proxies are a list of addresses and networks", () => {
  expect(readConfiguration({ TRUSTED_PROXY: "127.0.0.1, 10.0.0.0/8 ::1" }).trustedProxy).toEqual(["127.0.0.1", "10.0.0.0/8", "::1"])
})
