import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { areas, twinSource } from "#lib/command/bench/twin"
import { runNode, runTool, top } from "#lib/command/child"
import { Refusal } from "#lib/kernel/refusal"

/** What the bench builds lies here: the product with a page more for each area, and the emptiest pages that Next can make: one that is kept, one that is drawn each time. */
const workshop = join(top, ".next-bench")
export const tree = join(workshop, "tree")
export const emptyTree = join(workshop, "empty")

const sources = ["app", "components", "db", "lib", "next.config.js", "package-lock.json", "package.json", "tsconfig.json"]

const put = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Both trees take their packages from the checkout around them. */
const config = (inner: string) => `${inner}
export default { ...product, turbopack: { root: ${JSON.stringify(top)} }, outputFileTracingRoot: ${JSON.stringify(top)} }
`

const layOut = () => {
  for (const name of sources) {
    rmSync(join(tree, name), { recursive: true, force: true })
    cpSync(join(top, name), join(tree, name), { recursive: true })
  }
  if (!existsSync(join(tree, "node_modules"))) symlinkSync(join("..", "..", "node_modules"), join(tree, "node_modules"))
  put(join(tree, "lib/product.config.js"), readFileSync(join(top, "next.config.js"), "utf8"))
  put(join(tree, "next.config.js"), config('import product from "./lib/product.config.js"'))
  for (const [area, guard] of Object.entries(areas)) put(join(tree, "app", area, "twin", "page.jsx"), twinSource(guard))
}

const layOutEmpty = () => {
  put(join(emptyTree, "package.json"), '{ "type": "module", "private": true }')
  put(join(emptyTree, "next.config.js"), config("const product = { poweredByHeader: false }"))
  put(join(emptyTree, "app/layout.jsx"), 'const Layout = ({ children }) => <html lang="en"><body>{children}</body></html>\nexport default Layout\n')
  const page = "const Page = () => <main>Empty</main>\nexport default Page\n"
  put(join(emptyTree, "app/page.jsx"), page)
  put(join(emptyTree, "app/dynamic/page.jsx"), `export const dynamic = "force-dynamic"\n${page}`)
}

/** Builds both trees, unless they were built from the same sources. @throws Refusal */
export const buildWorkshop = async (): Promise<void> => {
  layOut()
  const environment = { NODE_ENV: "production", NEXT_DIST_DIR: ".next" }
  if ((await runNode([join(tree, "lib/command/build.ts")], environment, tree)) !== 0) throw new Refusal("The bench could not build the product.")
  if (existsSync(join(emptyTree, ".next/BUILD_ID")) && existsSync(join(emptyTree, "app/dynamic"))) return
  layOutEmpty()
  if ((await runTool("next", ["build", emptyTree], environment)) !== 0) throw new Refusal("The bench could not build an empty page.")
}
