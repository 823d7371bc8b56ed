import { Notice } from "#components/ui/notice"

/** Whom to call, in one line. */
export const reachedAt = ({ contactName, contactPhone, contactEmail }: { contactName: string; contactPhone: string; contactEmail: string }): string =>
  [contactName, contactPhone, contactEmail].filter(Boolean).join(", ")

export const NoMail = ({ reached }: { reached: string }) => (
  <Notice tone="attention" title="Mail is not set up here yet">
    No code can be sent. {reached ? `Call or write to ${reached}` : "Ask the foundation"} to get in.
  </Notice>
)
