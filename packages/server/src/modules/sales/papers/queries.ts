import { getCompanySettings } from "#modules/admin";
import { findInvoiceTitles } from "#modules/customers";
import { type Db, findRow } from "#platform/db";
import type { Letterhead, PaperSettings, Party } from "./table.ts";

/** What holds until the owner says otherwise: no tax, prices as they are paid, thirty days. */
const untouched: PaperSettings = {
  id: "papers",
  legalName: "",
  address: "",
  phone: "",
  email: "",
  taxNumber: "",
  bank: "",
  account: "",
  taxRateBp: 0,
  pricesInclude: "tax",
  taxRounding: "document",
  validDays: 30,
  termsEn: "",
  termsZh: "",
  version: 0,
};

/** The settings of papers; `version` is 0 while nobody has set any. */
export async function getPaperSettings(db: Db): Promise<PaperSettings> {
  const found = await db.selectFrom("paperSettings").selectAll().where("id", "=", "papers").executeTakeFirst();
  return found ?? untouched;
}

const nobody: Party = { name: "", address: "", phone: "", email: "", taxNumber: "", bank: "", account: "" };

/** Both sides as they are now; the customer as on the invoice where a title is known. */
export async function readLetterhead(db: Db, { customerId }: { customerId: string | null }): Promise<Letterhead> {
  const { name } = await getCompanySettings(db);
  const { legalName, address, phone, email, taxNumber, bank, account } = await getPaperSettings(db);
  const from = { name: legalName || name, address, phone, email, taxNumber, bank, account };
  return { from, to: customerId ? await readCustomer(db, customerId) : nobody };
}

async function readCustomer(db: Db, customerId: string): Promise<Party> {
  const row = await findRow(db, "customers", customerId);
  if (!row) return nobody;
  const values = (json: string) => JSON.parse(json) as { value?: string; text?: string }[];
  const [title] = await findInvoiceTitles(db, row.organisationId ?? customerId);
  const invoiced = title?.title ?? row.name;
  return {
    ...nobody,
    name: row.kind === "person" && invoiced !== row.name ? `${invoiced} · ${row.name}` : invoiced,
    address: title?.address || (values(row.addresses)[0]?.text ?? ""),
    phone: values(row.phones)[0]?.value || (title?.phone ?? ""),
    email: values(row.emails)[0]?.value ?? "",
    taxNumber: title?.taxNumber ?? "",
  };
}
