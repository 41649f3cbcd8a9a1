import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import type { Ctx } from "#platform/context";
import { type Db, findRow } from "#platform/db";
import type { Language } from "#platform/i18n";
import { findContacts } from "../../deal-contacts/queries.ts";
import { singleTotalOf } from "../../lines/line-total.ts";
import type { OrderLineDraft } from "../../orders/table.ts";
import { day, money, quantity } from "../../figures.ts";
import { readLetterhead } from "../../papers/queries.ts";
import { spelledOut, type Values } from "../../templates/queries.ts";
import { findContractLines } from "./lines.ts";
import type { ContractRow } from "../table.ts";
import { decimalsOf } from "./words.ts";

/** What a contract's text may say of it: both sides, the amount, the term. */
export async function valuesOf(ctx: Ctx, contract: ContractRow): Promise<Values> {
  const { db } = ctx;
  const { language, amountMinor, currency, startOn, endOn, number, title } = contract;
  const firm = await getCompanySettings(db);
  const deal = contract.opportunityId ? await findRow(db, "opportunities", contract.opportunityId) : undefined;
  const quote = contract.quoteId ? await findRow(db, "quotes", contract.quoteId) : undefined;
  const lines = await findContractLines(db, contract);
  return {
    ...(await ofParties(db, contract)),
    "owner.name": ctx.actor.kind === "user" ? ctx.actor.name : await ownerName(db),
    "contract.number": number,
    "contract.title": title,
    total: money(amountMinor, currency, language),
    "total.words": spelledOut(amountMinor, currency, decimalsOf(currency), language),
    currency,
    lines: listed(lines, language, currency),
    start: startOn ? day(startOn, language) : "",
    end: endOn ? day(endOn, language) : "",
    today: day(dayOf(ctx.now, firm.timeZone), language),
    "deal.title": deal?.title ?? "",
    "quote.number": quote?.number ?? "",
  };
}

/** Both sides as their papers name them: the customer as on the invoice where a title is known. */
async function ofParties(db: Db, { customerId, opportunityId }: ContractRow): Promise<Values> {
  const { from, to } = await readLetterhead(db, { customerId });
  const customer = customerId ? await findRow(db, "customers", customerId) : undefined;
  const people = opportunityId ? await findContacts(db, opportunityId) : [];
  const own = customer?.kind === "person" ? customer.name : "";
  return {
    "company.name": from.name,
    "company.address": from.address,
    "company.phone": from.phone,
    "company.taxNumber": from.taxNumber,
    "company.bank": from.bank,
    "company.account": from.account,
    "customer.name": to.name,
    "customer.contact": people[0]?.name ?? (own || (await firstPerson(db, customerId))),
    "customer.phone": to.phone,
    "customer.email": to.email,
    "customer.address": to.address,
    "customer.taxNumber": to.taxNumber,
  };
}

async function firstPerson(db: Db, organisationId: string | null): Promise<string> {
  if (!organisationId) return "";
  const found = await db
    .selectFrom("customers")
    .select("name")
    .where("organisationId", "=", organisationId)
    .where("deletedAt", "is", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return found?.name ?? "";
}

async function ownerName(db: Db): Promise<string> {
  const found = await db.selectFrom("users").select("name").orderBy("id").limit(1).executeTakeFirst();
  return found?.name ?? "";
}

/** One line each, as a list: title, quantity × price, total. */
function listed(lines: readonly OrderLineDraft[], language: Language, currency: string): string {
  return lines
    .map((line, index) => {
      const { title, quantityMilli = 1000, unitPriceMinor = 0 } = line;
      const { totalMinor } = singleTotalOf({ ...line, quantityMilli, unitPriceMinor });
      const price = `${quantity(quantityMilli, language)} × ${money(unitPriceMinor, currency, language)}`;
      const sum = money(totalMinor, currency, language);
      const colon = language === "en" ? ": " : "：";
      return `${index + 1}. ${title}${colon}${price} = ${sum}`;
    })
    .join("\n");
}
