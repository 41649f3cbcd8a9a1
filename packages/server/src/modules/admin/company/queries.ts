import type { Db } from "#platform/db";
import type { CompanySettings } from "./table.ts";

/** What holds until the owner says otherwise. */
export const defaultSettings: CompanySettings = {
  id: "company",
  name: "",
  trade: null,
  currency: "CNY",
  timeZone: "Asia/Shanghai",
  language: "zh-CN",
  minutesPerDay: 240,
  startHiddenAt: null,
  mergeExactSince: null,
  version: 0,
};

/** The firm's settings; `version` is 0 while nobody has set any. */
export async function getCompanySettings(db: Db): Promise<CompanySettings> {
  const found = await db.selectFrom("companySettings").selectAll().where("id", "=", "company").executeTakeFirst();
  return found ?? defaultSettings;
}
