/** Text of several paragraphs, parted at blank lines; single line ends are kept. */
export const Prose = ({ text, serif }: { text: string | null | undefined; serif?: boolean }) => {
  if (!text?.trim()) return null
  const paragraphs = text.trim().split(/\n\s*\n/)
  return (
    <div className={serif ? "prose font-serif" : "prose"}>
      {paragraphs.map((paragraph, index) => (
        <p key={`${index}:${paragraph.slice(0, 16)}`}>{paragraph}</p>
      ))}
    </div>
  )
}
