import { join } from "node:path"
import { chromium } from "@playwright/test"
import { systemChromium } from "#lib/command/chromium"
import { demoPassword } from "#lib/demo/fact/cast"

/** Makes the README's pictures from a running demo: `node e2e/pictures.ts http://localhost:3000`. */
const base = process.argv[2] ?? "http://localhost:3000"
const executablePath = systemChromium()

const pictures = [
  { name: "home", who: "officer", path: "/office" },
  { name: "grantees", who: "officer", path: "/office/grantees?year=2027" },
  { name: "portal", who: "grantee2", path: "/portal" },
  { name: "public", who: undefined, path: "/grantees/heartland-alliance-national-immigrant-justice-center" },
]

const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox", "--disable-gpu"] })
for (const { name, who, path } of pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, baseURL: base })
  if (who) {
    await page.goto("/sign-in")
    await page.getByLabel("Email").fill(`${who}@lodestar.test`)
    await page.getByLabel("Password").fill(demoPassword)
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await page.waitForURL((url) => url.pathname !== "/sign-in")
  }
  await page.goto(path)
  await page.screenshot({ path: join(import.meta.dirname, "pictures", `${name}.png`) })
  await page.close()
}
await browser.close()
