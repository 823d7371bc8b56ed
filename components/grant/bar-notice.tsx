import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"

type Props = { sentence: string | null; late: readonly { requirementId: number; fiscalYear: number }[] }

/** A late year-end report is a bar to a new grant. */
export const BarNotice = ({ sentence, late }: Props) =>
  sentence ? (
    <Notice tone="problem" title={sentence}>
      {late.map(({ requirementId, fiscalYear }) => (
        <p key={requirementId}>
          <Link href={`/office/requirements/${requirementId}`}>The year-end report for {fiscalYear}</Link>
        </p>
      ))}
    </Notice>
  ) : null
