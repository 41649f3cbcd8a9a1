import type { InstalmentImport, PaymentImport } from "#modules/sales";
import { addDays } from "#platform/clock";
import { type Sentence, say } from "#platform/i18n";
import { instantAt } from "../days.ts";
import type { SampleRequest } from "../request.ts";
import type { Commission } from "./commissions.ts";

/** The plan of each commission: what is to be paid when. */
export function makePlans({ today, language }: SampleRequest, commissions: readonly Commission[]): InstalmentImport[] {
  return commissions.flatMap(({ sale, plot }) =>
    amountsOf(sale.sold, plot.parts).map((amountMinor, index) => ({
      orderId: sale.id,
      ordinal: index + 1,
      title: titleOf(index, plot.parts.length)[language],
      dueOn: addDays(today, plot.parts[index]!.inDays),
      amountMinor,
    })),
  );
}

/** What came of it, each part on its day. */
export function makePayments({ today, timeZone }: SampleRequest, commissions: readonly Commission[]): PaymentImport[] {
  return commissions.flatMap(({ client, sale, plot }) => {
    const amounts = amountsOf(sale.sold, plot.parts);
    return plot.parts.flatMap(({ paid, inDays }, index) => {
      if (!paid) return [];
      const at = instantAt(addDays(today, inDays), 11 * 60, timeZone);
      const method = client.segment === "person" ? ("wechat" as const) : ("bank" as const);
      return [{ orderId: sale.id, amountMinor: amounts[index]!, currency: sale.currency, at, method }];
    });
  });
}

/** Round parts; the last makes the whole. */
function amountsOf(total: number, parts: Commission["plot"]["parts"]): number[] {
  const round = parts.slice(0, -1).map(({ percent }) => Math.round((total * percent) / 10_000) * 100);
  return [...round, total - round.reduce((sum, amount) => sum + amount, 0)];
}

function titleOf(index: number, count: number): Sentence {
  if (index === 0) return say("Deposit", "定金");
  return index === count - 1 ? say("Balance", "尾款") : say("Second part", "中期款");
}
