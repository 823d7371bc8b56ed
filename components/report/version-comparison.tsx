import { SelectField } from "#components/ui/field"
import { QueryForm } from "#components/ui/query-form"
import { Section } from "#components/ui/section"
import { attachmentLabels } from "#lib/document/attachment"
import { formatInstant } from "#lib/kernel/clock"
import { compareFiles, compareTexts } from "#lib/report/compare"
import type { AttachedFile, ReportVersion } from "#lib/report/report"
import { saidIn } from "#lib/report/said"

type Asked = { name: string; label: string }
type Sent = { version: ReportVersion; files: readonly AttachedFile[] }
type Props = { path: string; questions: readonly Asked[]; versions: readonly ReportVersion[]; before: Sent; after: Sent; timeZone: string }

/** Marked by line and by word, not by color alone. */
const Difference = ({ before, after }: { before: string; after: string }) => (
  <p className="max-w-measure whitespace-pre-wrap">
    {compareTexts(before, after).map(({ kind, text }, index) => {
      const key = `${index} ${kind}`
      if (kind === "same") return <span key={key}>{text}</span>
      const Tag = kind === "added" ? "ins" : "del"
      return (
        <Tag key={key} className={kind === "added" ? "bg-good-soft underline decoration-2" : "bg-problem-soft line-through"}>
          <span className="sr-only">{kind === "added" ? "[added: " : "[removed: "}</span>
          {text}
          <span className="sr-only">]</span>
        </Tag>
      )
    })}
  </p>
)

type Main = ReportVersion["file"]
const compareMain = (old: Main, young: Main) => [
  ...(young ? [{ name: `Report: ${young.name}`, word: old?.name === young.name ? "In both" : "New" }] : []),
  ...(old && old.name !== young?.name ? [{ name: `Report: ${old.name}`, word: "No longer there" }] : []),
]

const Files = ({ before, after }: Pick<Props, "before" | "after">) => {
  const rows = [
    ...compareMain(before.version.file, after.version.file),
    ...compareFiles(before.files, after.files).map(({ file: { kind, name, caption }, word }) => ({
      name: `${attachmentLabels[kind]}: ${name}${caption ? ` (${caption})` : ""}`,
      word,
    })),
  ]
  return rows.length === 0 ? (
    <p className="text-muted">No files in either.</p>
  ) : (
    <ul className="list-disc pl-5">
      {rows.map(({ name, word }) => (
        <li key={`${word} ${name}`}>
          <strong>{word}</strong>: {name}
        </li>
      ))}
    </ul>
  )
}

/** Two versions of a report, part by part; parts that say the same are named at the end. */
export const VersionComparison = ({ path, questions, versions, before, after, timeZone }: Props) => {
  const [old, young] = [saidIn(before.version), saidIn(after.version)]
  const textOf = (said: Readonly<Record<string, string>>, name: string) => said[name] ?? ""
  const changed = questions.filter(({ name }) => textOf(old, name) !== textOf(young, name))
  const same = questions.filter(({ name }) => textOf(old, name) === textOf(young, name))
  const options = versions.map(({ number, submittedAt }) => ({
    value: String(number),
    label: `Version ${number}${submittedAt ? `, ${formatInstant(submittedAt, timeZone)}` : ""}`,
  }))
  return (
    <>
      <QueryForm action={path} label="Which versions" className="mb-6 flex flex-wrap items-end gap-4">
        <SelectField name="from" label="Compare" options={options} value={String(before.version.number)} required />
        <SelectField name="to" label="with" options={options} value={String(after.version.number)} required />
        <button type="submit" className="button plain">
          Compare
        </button>
      </QueryForm>
      {changed.map(({ name, label }) => (
        <Section key={name} title={label}>
          <Difference before={textOf(old, name)} after={textOf(young, name)} />
        </Section>
      ))}
      <Section title="Files">
        <Files before={before} after={after} />
      </Section>
      {same.length > 0 ? (
        <Section title="Unchanged">
          <ul className="list-disc pl-5">
            {same.map(({ name, label }) => (
              <li key={name}>{label}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
