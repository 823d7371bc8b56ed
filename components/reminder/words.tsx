import { LetterText } from "#components/mail/letter-text"
import { Disclosure } from "#components/ui/disclosure"
import { HiddenField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Prose } from "#components/ui/prose"
import { editTemplateAction } from "#lib/reminder/actions"
import type { Preview } from "#lib/reminder/letters"
import type { TemplateRow } from "#lib/reminder/queries"
import { partOf, places, type Template } from "#lib/reminder/words"

export const WordsForm = ({ template: { moment, subject, body, version }, formKey }: { template: TemplateRow; formKey: string }) => (
  <Form
    action={editTemplateAction}
    formKey={formKey}
    version={version}
    submit="Save words"
    values={{ subject, body }}
    cancelHref="/office/settings/reminders/words"
  >
    <HiddenField name="moment" value={moment} />
    <TextField name="subject" label="Subject" required width="full" />
    <TextArea name="body" label="What the letter says" hint="A blank line begins a new paragraph. The greeting and the button are added." rows={7} required />
    <Disclosure summary="Places that are filled in" quiet open>
      <dl className="text-sm">
        {Object.entries(places).map(([name, meaning]) => (
          <div key={name} className="mt-1">
            <dt className="inline font-semibold">{`{${name}}`}</dt> <dd className="inline">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  </Form>
)

export const WordsShown = ({ template: { subject, body } }: { template: TemplateRow }) => (
  <>
    <p className="font-semibold">{subject}</p>
    <Prose text={body} />
  </>
)

type PreviewsProps = { template: Template; previews: readonly Preview[]; publicUrl: string }

/** The words as they read to those whose requirements come next. */
export const Previews = ({ template, previews, publicUrl }: PreviewsProps) => (
  <>
    {previews.map(({ key, toName, organizationName, values, button }, index) => {
      const { heading, ...part } = partOf(template, values, button)
      return (
        <Disclosure key={key} summary={`To ${toName}, about ${organizationName}`} quiet open={index === 0}>
          <p className="mb-2 font-semibold">{heading}</p>
          <LetterText parts={[{ paragraphs: [`Dear ${toName},`] }, part]} publicUrl={publicUrl} level={4} />
        </Disclosure>
      )
    })}
  </>
)
