// Preloaded, it halves the start of whatever opens the store: Node reads a package's package.json again for each of its modules, and
// drizzle-orm's has 180 KB. Inside these packages a relative import is a module with its full name, so there is nothing to look up.
import { enableCompileCache, registerHooks } from "node:module"
import { fileURLToPath } from "node:url"

const inside = /\/node_modules\/(?:drizzle-orm|zod)\/.*\.js$/

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith(".") && specifier.endsWith(".js") && inside.test(context.parentURL ?? "")
      ? { url: new URL(specifier, context.parentURL).href, format: "module", shortCircuit: true }
      : next(specifier, context),
})
enableCompileCache(fileURLToPath(new URL("../../node_modules/.lodestar/compiled", import.meta.url)))
