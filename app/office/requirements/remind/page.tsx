import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { IdleList } from "#components/reminder/idle-list"
import { RemindForm } from "#components/reminder/remind-form"
import { LinkButton } from "#components/ui/button"
import { EmptyState } from "#components/ui/empty-state"
import { FilterChips } from "#components/ui/filter-chips"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { listHref, readList } from "#lib/door/list-state"
import { idOf } from "#lib/kernel/id"
import { mailIsSet } from "#lib/mail/send-now"
import { askable, chooseReminders, mostAtOnce } from "#lib/reminder/choose"
import { remindedOn } from "#lib/reminder/queries"
import { onlyFilters, requirementList } from "#lib/requirement/list"
import { yearsOwed } from "#lib/requirement/queries"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Remind" }

const path = "/office/requirements"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const RemindPage = async ({ searchParams }: Props) => {
  const actor = await requireStaff()
  const asked = await searchParams
  const ids = [asked.id ?? []].flat().map(idOf).filter(Number.isSafeInteger)
  const spec = onlyFilters(requirementList(yearsOwed(actor)))
  const state = readList(spec, asked)
  const { letters, count, idle, isCut } = chooseReminders(actor, ids, state)
  const back = ids.length > 0 ? path : listHref(spec, path, state)
  const reminded = remindedOn(
    actor,
    letters.flatMap(({ matters }) => matters.map(({ requirement }) => requirement)),
  )
  return (
    <>
      <PageHeader title="Remind" breadcrumb={[{ href: back, label: "Requirements" }]} />
      {ids.length > 0 ? null : <FilterChips spec={spec} state={state} basePath={`${path}/remind`} />}
      {mailIsSet() ? null : <Notice tone="attention">No mail server is set, so what you send here waits in the outbox.</Notice>}
      {isCut ? <Notice>These are the first {mostAtOnce}. Filter the list, or come back after sending these.</Notice> : null}
      {count === 0 ? (
        <EmptyState title="Nobody is to be reminded" action={<LinkButton href={back}>Back to the list</LinkButton>}>
          {idle.length > 0 ? "Why not is said below." : "Nothing is listed with these filters."}
        </EmptyState>
      ) : (
        <RemindForm {...{ letters, reminded, count }} today={today()} cancelHref={back} publicUrl={configuration().publicUrl.href} formKey={randomUUID()} />
      )}
      <IdleList idle={idle} askLaterHref={listHref(spec, `${path}/remind`, state, { filters: { ...state.filters, standing: [...askable] } })} />
    </>
  )
}

export default RemindPage
