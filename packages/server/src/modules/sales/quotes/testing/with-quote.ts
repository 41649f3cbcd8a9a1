import { expect } from "vitest";
import { createCustomer } from "#modules/customers";
import type { Dialect } from "#platform/db";
import { testApp } from "#platform/testing";
import type { QuotePage } from "../page.ts";
import type { Quote } from "../table.ts";

export const lines = [
  { title: "Logo", quantityMilli: 1000, unitPriceMinor: 333_300, taxRateBp: 600 },
  { title: "Pages", quantityMilli: 3500, unitPriceMinor: 99_999, discountBp: 1250, taxRateBp: 1300 },
];
export const phone = { "user-agent": "Mozilla/5.0 (iPhone)", "accept-language": "en" };
export const png =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A quote of two lines for one customer, in a base of its own, with what its owner and its reader may do. */
export async function withQuote(dialect: Dialect, draft: object = {}) {
  const app = await testApp(dialect);
  const { id: customerId } = await createCustomer(app.ctx(), { name: "Linden Studio", language: "en" });
  const made = await app.post("/quotes", { customerId, title: "Website", lines, discountMinor: 1000, ...draft });
  expect(made.status).toBe(201);
  const quote = (await made.json()) as Quote;
  const read = async (id = quote.id) => (await (await app.get(`/quotes/${id}`)).json()) as QuotePage;
  async function send(id = quote.id) {
    const sent = await app.put(`/quotes/${id}/sending`);
    expect([sent.status, sent.status === 200 ? "" : await sent.text()]).toEqual([200, ""]);
    const { url } = (await sent.json()) as { url: string };
    return new URL(url).pathname;
  }
  const visit = (path: string) => app.app.request(path, { headers: phone });
  const answer = (path: string, fields: Record<string, string>) =>
    app.app.request(path, { method: "POST", headers: phone, body: new URLSearchParams(fields) });
  const undo = (response: Response) => app.post("/undo", { operationId: response.headers.get("soloist-operation") });
  return { ...app, customerId, quote, read, send, visit, answer, undo };
}
