import { CourtChoice } from "#components/court/court-choice"
import { DocketLinkForm } from "#components/court/docket-link-form"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { removeStationAction } from "#lib/case/actions"
import type { FullCase } from "#lib/case/case"

type Props = {
  courtCase: FullCase
  docket: FullCase["dockets"][number]
  edit: string | undefined
  /** Whether dockets can be looked for at CourtListener. */
  canSearchDockets: boolean
  keyFor: (act: string) => string
}

/** What staff do with one court of a case. */
export const StationActs = ({ courtCase, docket, edit, canSearchDockets, keyFor }: Props) => {
  const { id, court, courtId, number } = docket
  return (
    <>
      <CourtChoice courtCase={courtCase} docket={docket} formKey={keyFor(`court of ${id}`)} isOpen={edit === `court-${id}`} />
      <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-2 text-sm print:hidden">
        <LinkButton kind="quiet" small href={`/office/cases/${courtCase.id}?edit=station-${id}#courts`} aria-label={`Edit ${court}`}>
          Edit
        </LinkButton>
        <LinkButton kind="quiet" small href={`/office/cases/${courtCase.id}?edit=court-${id}#courts`}>
          {courtId === null ? "Which court" : "Another court"}
          <span className="sr-only">: {court}</span>
        </LinkButton>
        <ActionButton
          action={removeStationAction}
          formKey={keyFor(`remove station ${id}`)}
          fields={{ id: courtCase.id, version: courtCase.version, rowId: id }}
          small
          kind="quiet"
          confirm={`${court} leaves the case, with its dates and result.`}
        >
          Remove
        </ActionButton>
        {number ? <DocketLinkForm courtCase={courtCase} docket={docket} canSearch={canSearchDockets} formKey={keyFor(`link ${id}`)} /> : null}
      </div>
    </>
  )
}
