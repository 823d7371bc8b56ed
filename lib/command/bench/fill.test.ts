import { test } from "vitest"
import { checkFill } from "#lib/command/bench/folder"

test("the bench adds up what the store's own triggers keep", checkFill)
