import { type Browser, chromium } from "@playwright/test"
import { installChromium, systemChromium } from "#lib/command/chromium"

export type Visit = { scriptBytes: number; firstRowMillis: number | undefined }

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

export const startBrowser = async (): Promise<Browser> => {
  await installChromium()
  const executablePath = systemChromium()
  return chromium.launch({ args: flags, ...(executablePath && { executablePath }) })
}

declare global {
  interface Window {
    firstRow?: number
  }
}

/** Notes the frame in which the first row of a table has a size: it is on the screen with the next one. */
const watchFirstRow = () => {
  const look = () => {
    const row = document.querySelector("tbody tr")
    if (row && row.getBoundingClientRect().height > 0) window.firstRow = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Opens a page in a browser that has seen nothing yet. Script is counted as it came over the wire, compressed. */
export const visit = async (browser: Browser, url: string, cookie: string): Promise<Visit> => {
  const context = await browser.newContext({ serviceWorkers: "block" })
  const [name = "", value = ""] = cookie.split("=")
  if (cookie) await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  const scripts = new Set<string>()
  let scriptBytes = 0
  network.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId))
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength
  })
  await network.send("Network.enable")
  await page.addInitScript(watchFirstRow)
  const answer = await page.goto(url, { waitUntil: "networkidle" })
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()} in the browser.`)
  const firstRowMillis = await page.evaluate(() => window.firstRow)
  await context.close()
  return { scriptBytes, firstRowMillis }
}
