import { ActionButton } from "#components/ui/action-button"
import { DayText } from "#components/ui/day"
import { DayField, HiddenField, SelectField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { approveDocketAlertAction, dismissDocketAlertAction } from "#lib/case/actions"
import { choices } from "#lib/case/choices"
import type { FullDocketAlert } from "#lib/case/docket-alert"
import { updateKindLabels, updateKinds } from "#lib/case/record"

type Props = { alerts: readonly FullDocketAlert[]; keyFor: (act: string) => string; withCase?: boolean }

/** Drafts that a court's docket made: each becomes a case update in a person's words, or is dismissed. */
export const DocketAlerts = ({ alerts, keyFor, withCase = false }: Props) => (
  <ul className="max-w-measure">
    {alerts.map(({ id, version, caseId, caseTitle, filedOn, entryNumber, description, sourceUrl }) => (
      <li key={id} className="border-b border-hairline py-4">
        <p className="font-semibold">
          {withCase ? <Link href={`/office/cases/${caseId}`}>{caseTitle}</Link> : "New on the docket"}
          {entryNumber === null ? null : <span className="font-normal">, entry {entryNumber}</span>}
        </p>
        <p className="text-sm text-muted">
          Filed <DayText day={filedOn} />
          {sourceUrl ? (
            <>
              {" · "}
              <Link href={sourceUrl}>At CourtListener</Link>
            </>
          ) : null}
        </p>
        <Form
          action={approveDocketAlertAction}
          formKey={keyFor(`approve ${id}`)}
          version={version}
          values={{ body: description, happenedOn: filedOn, kind: null }}
          submit="Make it an update"
          label={`Entry ${entryNumber ?? id} of ${caseTitle}`}
        >
          <HiddenField name="id" value={id} />
          <SelectField name="kind" label="Kind" blank="Not said" options={choices(updateKinds, updateKindLabels)} />
          <DayField name="happenedOn" label="Date" />
          <TextArea name="body" label="What happened" rows={4} hint="In your own words. It stays private until you publish it." required />
        </Form>
        <ActionButton action={dismissDocketAlertAction} formKey={keyFor(`dismiss ${id}`)} fields={{ id, version }} kind="quiet" small>
          Dismiss
        </ActionButton>
      </li>
    ))}
  </ul>
)
