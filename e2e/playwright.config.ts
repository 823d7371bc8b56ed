import { createServer } from "node:net"
import { join } from "node:path"
import { defineConfig } from "@playwright/test"
import { systemChromium } from "#lib/command/chromium"

const top = join(import.meta.dirname, "..")

/** Every day of the year must have something to show: the whole suite stands on one date, what dates change on three more. */
const dates = [
  { name: "main", clock: "2026-11-24T15:00:00Z", specs: /.*\.spec\.ts/ },
  { name: "january", clock: "2027-01-20T15:00:00Z", specs: /dates\.spec\.ts/ },
  { name: "april", clock: "2027-04-20T15:00:00Z", specs: /dates\.spec\.ts/ },
  { name: "october", clock: "2027-10-20T15:00:00Z", specs: /dates\.spec\.ts/ },
]

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

// The workers read this file again and must come to the same ports.
process.env.E2E_PORTS ??= (await Promise.all(dates.map(freePort))).join(" ")
const ports = process.env.E2E_PORTS.split(" ")
const addressOf = (index: number) => `http://localhost:${ports[index]}`

const given = dates.map(({ clock }, index) => `${ports[index]}=${clock}`)

const chromium = systemChromium()

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/traces",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["line"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    locale: "en-US",
    timezoneId: "America/New_York",
    trace: "retain-on-failure",
    actionTimeout: 20_000,
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: dates.map(({ name, specs }, index) => ({ name, testMatch: specs, use: { baseURL: addressOf(index) } })),
  webServer: {
    command: [`"${process.execPath}"`, "--disable-warning=ExperimentalWarning", "lib/command/e2e-servers.ts", ...given].join(" "),
    cwd: top,
    // The journeys of all people come from one address, and one of them follows every link there is.
    env: { NODE_ENV: "production", SEARCHES_PER_MINUTE: "100000" },
    wait: { stdout: /All servers are there/ },
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
})
