import { LinkButton } from "#components/ui/button"

/** The ways to write down a call or a note, which open its form at `at`. */
export const NoteLinks = ({ basePath, at }: { basePath: string; at: string }) => (
  <>
    <LinkButton kind="quiet" small href={`${basePath}?add=call#${at}`}>
      Log a call
    </LinkButton>
    <LinkButton kind="quiet" small href={`${basePath}?add=note#${at}`}>
      Add note
    </LinkButton>
  </>
)
