import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { SettingForm } from "#components/setting/setting-form"
import { SettingsFrame } from "#components/setting/settings-frame"
import { requireStaff } from "#lib/door/actor"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Settings" }

const SettingsPage = async () => {
  const { role } = await requireStaff()
  if (role !== "administrator") redirect("/office/settings/outbox")
  const { id: _, ...setting } = getSetting()
  return (
    <SettingsFrame current="/office/settings" title="Settings">
      <SettingForm formKey={randomUUID()} setting={setting} />
    </SettingsFrame>
  )
}

export default SettingsPage
