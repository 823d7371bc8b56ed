import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { SettingForm } from "#components/setting/setting-form"
import { SettingsFrame } from "#components/setting/settings-frame"
import { requireAdministrator } from "#lib/door/actor"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Settings" }

const SettingsPage = async () => {
  await requireAdministrator()
  const { id: _, ...setting } = getSetting()
  return (
    <SettingsFrame current="/office/settings" title="Settings">
      <SettingForm formKey={randomUUID()} setting={setting} />
    </SettingsFrame>
  )
}

export default SettingsPage
