import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import { requirementKindLabels } from "#lib/requirement/requirement"
import { coversWords, dueWords } from "#lib/schedule/dates"
import { attachmentLabels, type ScheduleRule } from "#lib/schedule/schedule"

type Rule = ScheduleRule & { asked: number }
type Props = { name: string; rules: Rule[]; startMonth: number | null; editHref?: (id: number) => string }

/** What a schedule asks, and when. `startMonth`: null where each grant has its own. */
export const RulesTable = ({ name, rules, startMonth, editHref }: Props) => (
  <SimpleTable
    caption={`Rules of ${name}`}
    captionHidden
    rows={rules}
    rowKey={({ id }) => id}
    empty="No rules yet: a grant with this schedule owes nothing."
    columns={[
      { id: "kind", header: "What is owed", wrap: true, cell: ({ kind }: Rule) => requirementKindLabels[kind] },
      { id: "due", header: "Due", wrap: true, cell: (rule) => dueWords(rule, startMonth) },
      { id: "covers", header: "Covers", cell: (rule) => coversWords(rule, startMonth) },
      { id: "attach", header: "Must be attached", wrap: true, cell: ({ mustAttach }) => mustAttach.map((kind) => attachmentLabels[kind]).join(", ") },
      { id: "questions", header: "Questions", align: "end", cell: ({ asked }) => asked },
      { id: "pages", header: "Pages", align: "end", cell: ({ pageLimit }) => pageLimit },
      { id: "published", header: "Published", cell: ({ isPublished }) => (isPublished ? "Yes" : "No") },
      ...(editHref
        ? [
            {
              id: "edit",
              header: "Change",
              cell: (rule: Rule) => (
                <Link href={editHref(rule.id)} aria-label={`Edit ${requirementKindLabels[rule.kind]}, ${dueWords(rule, startMonth)}`}>
                  Edit
                </Link>
              ),
            },
          ]
        : []),
    ]}
  />
)
