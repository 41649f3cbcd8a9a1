/** What hangs on orders and deals after years: quotes, contracts, deliveries, instalments and payments. */
import { idOf, inBulk, oneOf, someTime } from "./bulk.ts";
import { orderIdOf } from "./seed-orders.ts";

const text = "The studio delivers what the annex lists, and the client pays what the plan of instalments says. ".repeat(
  20,
);
const linesOfQuote = 3;
const stepsOfDelivery = 5;
const instalmentsOfOrder = 3;

export type Sizes = { quotes: number; contracts: number; deliveries: number; plans: number; payments: number };

/** Writes them for customers by chance and for the first orders of the base; most are closed, as in life. */
export function seedPapers(home: string, customers: readonly string[], sizes: Sizes, chance: () => number): void {
  const tables = ["quotes", "quote_lines", "contracts", "deliveries", "delivery_steps", "instalments", "payments"];
  inBulk(home, tables, (bulk) => {
    const { insert } = bulk;
    const common = (at: string) => ({ customer_id: oneOf(customers, chance), created_at: at, version: 1 });
    for (let made = 0; made < sizes.quotes; made++) {
      const at = someTime(chance);
      const id = idOf(10, made);
      const state = oneOf(["draft", "sent", "accepted", "accepted", "declined", "withdrawn"], chance);
      insert("quotes", {
        id,
        family_id: id,
        number: `Q-${made}`,
        edition: 1,
        title: `Offer ${made}`,
        order_id: state === "accepted" ? orderIdOf(made) : null,
        state,
        quoted_on: at.slice(0, 10),
        valid_until_on: "2026-12-31",
        currency: "CNY",
        language: "zh-CN",
        discount_bp: 0,
        discount_minor: 0,
        prices_include: "tax",
        tax_rounding: "line",
        net_minor: 141_510,
        tax_minor: 8490,
        total_minor: 150_000,
        terms: "",
        notes: "",
        letterhead: "{}",
        sent_at: state === "draft" ? null : at,
        answered_by: "",
        decline_reason: "",
        ...common(at),
      });
      for (let ordinal = 1; ordinal <= linesOfQuote; ordinal++) {
        insert("quote_lines", {
          id: idOf(11, made * linesOfQuote + ordinal),
          quote_id: id,
          ordinal,
          sku: "",
          title: `Work ${ordinal}`,
          details: "",
          quantity_milli: 1000,
          unit_price_minor: 50_000,
          discount_bp: 0,
          discount_minor: 0,
          tax_rate_bp: 600,
          version: 1,
        });
      }
    }
    for (let made = 0; made < sizes.contracts; made++) {
      const at = someTime(chance);
      const state = oneOf(["draft", "sent", "signed", "signed", "signed", "ended"], chance);
      insert("contracts", {
        id: idOf(12, made),
        number: `C-${made}`,
        title: `Contract ${made}`,
        order_id: state === "signed" ? orderIdOf(made) : null,
        revision: 1,
        amount_minor: 150_000,
        currency: "CNY",
        language: "zh-CN",
        text,
        frozen_text: state === "draft" ? null : text,
        end_on: someTime(chance).slice(0, 10),
        auto_renews: 0,
        state,
        signed_on: state === "signed" ? at.slice(0, 10) : null,
        signed_how: state === "signed" ? "paper" : null,
        end_reason: "",
        notes: "",
        ...common(at),
      });
    }
    for (let made = 0; made < sizes.deliveries; made++) {
      const at = someTime(chance);
      const isDone = chance() < 0.95;
      const id = idOf(13, made);
      const next = isDone ? null : someTime(chance).slice(0, 10);
      insert("deliveries", {
        id,
        title: `Delivery ${made}`,
        kind: "project",
        state: isDone ? "done" : "running",
        order_id: orderIdOf(made),
        due_on: at.slice(0, 10),
        notes: "",
        files: "[]",
        percent: isDone ? 100 : 60,
        done_count: isDone ? stepsOfDelivery : 3,
        whole_count: stepsOfDelivery,
        used_minutes: 0,
        next_on: next,
        next_title: isDone ? "" : "Fourth step",
        done_at: isDone ? at : null,
        ...common(at),
      });
      for (let ordinal = 1; ordinal <= stepsOfDelivery; ordinal++) {
        const open = !isDone && ordinal > 3;
        insert("delivery_steps", {
          id: idOf(14, made * stepsOfDelivery + ordinal),
          delivery_id: id,
          title: `Step ${ordinal}`,
          state: open ? "open" : "done",
          due_on: open ? next : at.slice(0, 10),
          done_on: open ? null : at.slice(0, 10),
          note: "",
          ordinal,
          created_at: at,
          version: 1,
        });
      }
    }
    seedMoney(bulk, sizes, chance);
  });
}

/** Of the orders with a plan, one in twenty still waits for its last instalment. */
function seedMoney({ insert, db }: Parameters<Parameters<typeof inBulk>[2]>[0], sizes: Sizes, chance: () => number) {
  const owe = db.prepare("update orders set state = 'open', received_minor = total_minor - ? where id = ?");
  for (let made = 0; made < sizes.plans; made++) {
    const at = someTime(chance);
    const amount = 5000;
    const isOpen = chance() < 0.05;
    for (let ordinal = 1; ordinal <= instalmentsOfOrder; ordinal++) {
      insert("instalments", {
        id: idOf(15, made * instalmentsOfOrder + ordinal),
        order_id: orderIdOf(made),
        ordinal,
        title: `Part ${ordinal}`,
        due_on: at.slice(0, 10),
        amount_minor: amount,
        received_minor: isOpen && ordinal === instalmentsOfOrder ? 0 : amount,
        version: 1,
      });
    }
    if (isOpen) owe.run(amount, orderIdOf(made));
  }
  for (let made = 0; made < sizes.payments; made++) {
    const at = someTime(chance);
    insert("payments", {
      id: idOf(16, made),
      order_id: orderIdOf(made),
      amount_minor: 5000,
      currency: "CNY",
      at,
      method: "wechat",
      payer: "",
      note: "",
      created_at: at,
      version: 1,
    });
  }
}
