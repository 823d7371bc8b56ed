"use client"

/** Rows close together or apart: the box alone does it, and a cookie keeps it, so that the next page comes out right from the server. */
export const Density = ({ isCompact }: { isCompact: boolean }) => (
  <label className="density">
    <input
      type="checkbox"
      defaultChecked={isCompact}
      onChange={(event) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on iPads still in use
        document.cookie = `density=${event.target.checked ? "compact" : "comfortable"}; path=/; max-age=31536000; samesite=lax`
      }}
    />{" "}
    <span>Compact</span>
  </label>
)
