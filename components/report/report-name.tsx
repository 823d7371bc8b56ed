import { Status, type Tone } from "#components/ui/status"
import type { Report } from "#lib/report/report"
import { type ReportStatus, reportStatusLabels } from "#lib/report/status"
import { requirementKindLabels } from "#lib/requirement/requirement"

const tones: Partial<Record<ReportStatus, Tone>> = { submitted: "info", in_review: "info", changes_requested: "attention", draft: "info" }

export const ReportState = ({ status }: { status: ReportStatus }) => <Status tone={tones[status]}>{reportStatusLabels[status]}</Status>

export const reportName = ({ kind }: Pick<Report, "kind">): string => requirementKindLabels[kind]
