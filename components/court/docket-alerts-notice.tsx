import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"

/** What the courts' dockets report waits for a person. */
export const DocketAlertsNotice = ({ count }: { count: number }) =>
  count > 0 ? (
    <Notice tone="attention">
      <Link href="/office/cases/alerts">
        {count === 1 ? "One entry of a court’s docket waits" : `${count.toLocaleString("en-US")} entries of the courts’ dockets wait`} for your decision
      </Link>
    </Notice>
  ) : null
