type Json = { [key: string]: unknown }

/** Facts for machines (JSON-LD). It is data, not script; "<" is written as an escape, so that no text in it can end the element. */
export const StructuredData = ({ data }: { data: Json }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotes as entities, which JSON-LD does not know
    dangerouslySetInnerHTML={{ __html: JSON.stringify({ "@context": "https://schema.org", ...data }).replaceAll("<", "\\u003c") }}
  />
)
