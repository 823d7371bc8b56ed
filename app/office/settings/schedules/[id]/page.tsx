import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { RuleForm } from "#components/schedule/rule-form"
import { RulesTable } from "#components/schedule/rules-table"
import { ScheduleActs } from "#components/schedule/schedule-acts"
import { ScheduleForm } from "#components/schedule/schedule-form"
import { SettingsFrame } from "#components/setting/settings-frame"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { requireAdministrator } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { can } from "#lib/kernel/permission"
import { removeRuleAction } from "#lib/schedule/actions"
import { countedFrom } from "#lib/schedule/dates"
import { ruleForm } from "#lib/schedule/form"
import { may } from "#lib/schedule/policy"
import { findSchedule, usualQuestions, withAsked } from "#lib/schedule/queries"
import { scheduleWords } from "#lib/schedule/schedule"
import { getSetting } from "#lib/setting/queries"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ edit?: string; add?: string; rule?: string }> }

const read = cache(async (param: string) => {
  const actor = await requireAdministrator()
  const id = idOf(param)
  return { actor, schedule: (Number.isSafeInteger(id) ? findSchedule(actor, id) : undefined) ?? notFound() }
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({ title: (await read((await params).id)).schedule.name })

const SchedulePage = async ({ params, searchParams }: Props) => {
  const { actor, schedule } = await read((await params).id)
  const { edit, add, rule: asked } = await searchParams
  const page = `/office/settings/schedules/${schedule.id}`
  const startMonth = countedFrom(schedule.countsFrom, getSetting().fiscalYearStartMonth)
  const mayEdit = can(actor, may.edit, schedule)
  const rule = mayEdit ? schedule.rules.find(({ id }) => String(id) === asked) : undefined
  const form = { scheduleId: schedule.id, startMonth, formKey: randomUUID() }
  return (
    <SettingsFrame current="/office/settings/schedules" title={schedule.name}>
      <p>{scheduleWords(schedule)}</p>
      <div className="flex flex-wrap items-start gap-3 print:hidden">
        {mayEdit ? <LinkButton href={`${page}?edit=schedule`}>Edit name and years</LinkButton> : null}
        {mayEdit ? <LinkButton href={`${page}?add=rule`}>Add a rule</LinkButton> : null}
        <ScheduleActs actor={actor} schedule={schedule} keyFor={randomUUID} />
      </div>
      {edit === "schedule" && mayEdit ? (
        <Section title="Edit the schedule">
          <ScheduleForm schedule={schedule} formKey={randomUUID()} />
        </Section>
      ) : null}
      {add === "rule" && mayEdit ? (
        <Section title="Add a rule">
          <RuleForm {...form} rule={undefined} values={{ dueFrom: "year_start" }} />
        </Section>
      ) : null}
      {rule ? (
        <Section
          title="Edit the rule"
          intro="Its days hold for grants to come; on the page of a grant, what is open can be moved to them. Its questions, attachments and limit hold at once."
          action={
            <ActionButton
              action={removeRuleAction}
              formKey={randomUUID()}
              fields={{ id: rule.id, version: rule.version }}
              confirm="Grants to come no longer owe it. What is owed already stays."
              small
            >
              Remove the rule
            </ActionButton>
          }
        >
          <RuleForm {...form} rule={rule} values={ruleForm(rule, usualQuestions(rule.kind))} />
        </Section>
      ) : null}
      <Section title="Rules">
        <RulesTable
          name={schedule.name}
          rules={withAsked(schedule.rules)}
          startMonth={startMonth}
          {...(mayEdit ? { editHref: (id) => `${page}?rule=${id}` } : {})}
        />
      </Section>
    </SettingsFrame>
  )
}

export default SchedulePage
