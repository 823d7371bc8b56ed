const paragraphs = /\S(?:.|\n(?!\s*\n))*/g

/** Text of several paragraphs, parted at blank lines; single line ends are kept. */
export const Prose = ({ text, serif }: { text: string | null | undefined; serif?: boolean }) => {
  if (!text?.trim()) return null
  return (
    <div className={serif ? "prose font-serif" : "prose"}>
      {[...text.matchAll(paragraphs)].map(({ index, 0: paragraph }) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}
