import { Misconfiguration } from "#lib/door/configuration"
import { Refusal } from "#lib/kernel/refusal"

const isForPeople = (error: unknown): error is Error =>
  error instanceof Refusal ||
  error instanceof Misconfiguration ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))

/** Runs a command: what a person can mend is said in its one sentence; a fault of ours keeps its stack. Either ends the process with 1. */
export const complaining = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command()
  } catch (error) {
    console.error(isForPeople(error) ? `\n${error.message}\n` : error)
    process.exit(1)
  }
}
