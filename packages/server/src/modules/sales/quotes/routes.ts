import { typed } from "#modules/work";
import { unfoldCustom } from "#modules/admin";
import { api, ById, checkIfMatch, defineRoute, json, problems, setEtag } from "#platform/http";
import { BulkDone, bulkOf, idsOfBulk } from "#platform/lists";
import { pageOf, Paging } from "#platform/paging";
import { Id, On, z } from "#platform/schema";
import { totalsOf } from "../lines/totals.ts";
import { Order } from "../orders/table.ts";
import { copyQuote, createEdition, createQuote, removeQuotes, updateQuote } from "./actions/quotes.ts";
import { declineQuote, noteAcceptance, revokeQuoteLinks, withdrawQuote } from "./actions/answers.ts";
import { changeQuotes, QuoteAction } from "./list/change-many.ts";
import { countQuotes, listQuoteIds, listQuotes, QuoteFilter, QuoteItem, QuoteSort } from "./list/list.ts";
import { getQuotePage, QuotePage } from "./page.ts";
import { getQuote } from "./queries.ts";
import { sendQuote, shareQuote } from "./actions/sending.ts";
import { Quote, QuoteDraft, QuotePatch, Totals, TotalsQuestion } from "./table.ts";
import { orderFromQuote } from "./actions/order.ts";

const read = { permission: "sales:read" } as const;
const write = { permission: "sales:write" } as const;
const Shared = z.object({ quote: Quote, url: z.string() }).openapi("SharedQuote");
const Repeat = z.object({ id: Id.optional() });

const getMany = defineRoute({
  method: "get",
  path: "/quotes",
  operationId: "listQuotes",
  summary: "Quotes",
  ...read,
  request: { query: Paging.extend(QuoteFilter.shape).extend({ sort: QuoteSort }) },
  responses: { 200: { description: "A page", ...json(pageOf(QuoteItem)) }, ...problems("invalid") },
});
const getCount = defineRoute({
  method: "get",
  path: "/quotes/count",
  operationId: "countQuotes",
  summary: "How many quotes a filter leaves",
  ...read,
  request: { query: QuoteFilter },
  responses: { 200: { description: "The number", ...json(z.object({ count: z.int() })) }, ...problems("invalid") },
});
const postTotals = defineRoute({
  method: "post",
  path: "/quotes/totals",
  operationId: "reckonTotals",
  summary: "What lines with discounts and taxes come to; nothing is kept",
  ...read,
  request: { body: json(TotalsQuestion) },
  responses: { 200: { description: "The sums", ...json(Totals) }, ...problems("invalid") },
});
const postOne = defineRoute({
  method: "post",
  path: "/quotes",
  operationId: "createQuote",
  summary: "Make a draft; what is silent comes from the opportunity, the customer and the settings of papers",
  ...write,
  request: { body: json(QuoteDraft) },
  responses: { 201: { description: "Made", ...json(Quote) }, ...problems("invalid", "not_found") },
});
const getOne = defineRoute({
  method: "get",
  path: "/quotes/{id}",
  operationId: "getQuote",
  summary: "A quote with its lines, sums, versions, links and signatures",
  ...read,
  request: { params: ById },
  responses: { 200: { description: "The quote", ...json(QuotePage) }, ...problems("not_found") },
});
const patchOne = defineRoute({
  method: "patch",
  path: "/quotes/{id}",
  operationId: "updateQuote",
  summary: "Change a draft; lines are given whole. Of a sent quote only the notes",
  ...write,
  request: { params: ById, body: json(QuotePatch) },
  responses: {
    200: { description: "It now", ...json(Quote) },
    ...problems("invalid", "not_found", "refused", "stale"),
  },
});
const deleteOne = defineRoute({
  method: "delete",
  path: "/quotes/{id}",
  operationId: "removeQuote",
  summary: "Put a quote into the bin",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "In the bin" }, ...problems("not_found", "stale") },
});
const postBulk = defineRoute({
  method: "post",
  path: "/quotes/bulk",
  operationId: "changeQuotes",
  summary: "Change, withdraw or remove many quotes as one operation: those named, or all that a filter leaves",
  ...write,
  request: { body: json(bulkOf(QuoteFilter, QuoteAction)) },
  responses: { 200: { description: "Done", ...json(BulkDone) }, ...problems("invalid", "not_found", "refused") },
});
const postEdition = defineRoute({
  method: "post",
  path: "/quotes/{id}/editions",
  operationId: "createQuoteEdition",
  summary: "Make the next version of a sent quote, in whose place it stands",
  ...write,
  request: { params: ById, body: json(Repeat) },
  responses: { 201: { description: "A draft", ...json(Quote) }, ...problems("not_found", "refused") },
});
const postCopy = defineRoute({
  method: "post",
  path: "/quotes/{id}/copies",
  operationId: "copyQuote",
  summary: "Copy a quote as a new draft with a number of its own",
  ...write,
  request: { params: ById, body: json(Repeat) },
  responses: { 201: { description: "A draft", ...json(Quote) }, ...problems("not_found") },
});
const putSent = defineRoute({
  method: "put",
  path: "/quotes/{id}/sending",
  operationId: "sendQuote",
  summary: "Send a draft: it stays as it is from now on; answers with its private link, which is shown only here",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "Sent", ...json(Shared) }, ...problems("not_found", "refused") },
});
const postLink = defineRoute({
  method: "post",
  path: "/quotes/{id}/links",
  operationId: "shareQuote",
  summary: "Make another private link to a sent quote; it is shown only here",
  ...write,
  request: { params: ById },
  responses: { 201: { description: "The link", ...json(Shared) }, ...problems("not_found", "refused") },
});
const deleteLinks = defineRoute({
  method: "delete",
  path: "/quotes/{id}/links",
  operationId: "revokeQuoteLinks",
  summary: "End every private link to a quote",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Ended" }, ...problems("not_found") },
});
const putAnswer = defineRoute({
  method: "put",
  path: "/quotes/{id}/answer",
  operationId: "answerQuote",
  summary: "Note what the customer said elsewhere: accepted by whom, or declined and why",
  ...write,
  request: {
    params: ById,
    body: json(
      z.discriminatedUnion("answer", [
        z.object({ answer: z.literal("accepted"), by: typed(200).default("") }),
        z.object({ answer: z.literal("declined"), reason: typed(2000).default("") }),
      ]),
    ),
  },
  responses: { 200: { description: "It now", ...json(Quote) }, ...problems("not_found", "refused") },
});
const putWithdrawal = defineRoute({
  method: "put",
  path: "/quotes/{id}/withdrawal",
  operationId: "withdrawQuote",
  summary: "Take a sent quote back: its links open, but nobody can accept it",
  ...write,
  request: { params: ById },
  responses: { 200: { description: "It now", ...json(Quote) }, ...problems("not_found", "refused") },
});
const postOrder = defineRoute({
  method: "post",
  path: "/quotes/{id}/order",
  operationId: "orderFromQuote",
  summary: "Make the order of an accepted quote, with exactly its total",
  ...write,
  request: { params: ById, body: json(z.object({ id: Id.optional(), dueOn: On.nullable().optional() })) },
  responses: { 201: { description: "The order", ...json(Order) }, ...problems("not_found", "refused") },
});

/** `publicUrl` is where strangers reach this installation: private links begin with it. */
export function quoteRoutes(publicUrl: string) {
  const routes = api();
  const urlOf = (token: string) => `${publicUrl}/p/quotes/${token}`;
  routes.openapi(getMany, async (c) => c.json(await listQuotes(c.var.ctx, c.req.valid("query")), 200));
  routes.openapi(getCount, async (c) => c.json({ count: await countQuotes(c.var.ctx, c.req.valid("query")) }, 200));
  routes.openapi(postTotals, (c) => {
    const { lines, ...terms } = c.req.valid("json");
    return c.json(totalsOf(lines, terms), 200);
  });
  routes.openapi(postOne, async (c) => c.json(Quote.parse(await createQuote(c.var.ctx, c.req.valid("json"))), 201));
  routes.openapi(postBulk, async (c) => {
    const { ctx } = c.var;
    const { action, ...whom } = c.req.valid("json");
    const ids = await idsOfBulk(whom, (filter) => listQuoteIds(ctx, filter));
    return c.json(await changeQuotes(ctx, ids, action), 200);
  });
  routes.openapi(getOne, async (c) => {
    const found = await getQuotePage(c.var.ctx, c.req.valid("param").id);
    setEtag(c, found);
    return c.json(found, 200);
  });
  routes.openapi(patchOne, async (c) => {
    const { id } = c.req.valid("param");
    checkIfMatch(c, await getQuote(c.var.ctx.db, id));
    return c.json(Quote.parse(await updateQuote(c.var.ctx, id, c.req.valid("json"))), 200);
  });
  routes.openapi(deleteOne, async (c) => {
    const found = await getQuote(c.var.ctx.db, c.req.valid("param").id);
    checkIfMatch(c, found);
    await removeQuotes(c.var.ctx, [found.id]);
    return c.body(null, 204);
  });
  routes.openapi(postEdition, async (c) =>
    c.json(Quote.parse(await createEdition(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 201),
  );
  routes.openapi(postCopy, async (c) =>
    c.json(Quote.parse(await copyQuote(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 201),
  );
  routes.openapi(putSent, async (c) => {
    const { quote, token } = await sendQuote(c.var.ctx, c.req.valid("param").id);
    return c.json({ quote: Quote.parse(quote), url: urlOf(token) }, 200);
  });
  routes.openapi(postLink, async (c) => {
    const { quote, token } = await shareQuote(c.var.ctx, c.req.valid("param").id);
    return c.json({ quote: Quote.parse(quote), url: urlOf(token) }, 201);
  });
  routes.openapi(deleteLinks, async (c) => {
    await revokeQuoteLinks(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
  routes.openapi(putAnswer, async (c) => {
    const { id } = c.req.valid("param");
    const said = c.req.valid("json");
    const quote =
      said.answer === "accepted"
        ? await noteAcceptance(c.var.ctx, id, said.by)
        : await declineQuote(c.var.ctx, id, said.reason);
    return c.json(Quote.parse(quote), 200);
  });
  routes.openapi(putWithdrawal, async (c) =>
    c.json(Quote.parse(await withdrawQuote(c.var.ctx, c.req.valid("param").id)), 200),
  );
  routes.openapi(postOrder, async (c) =>
    c.json(unfoldCustom(await orderFromQuote(c.var.ctx, c.req.valid("param").id, c.req.valid("json"))), 201),
  );
  return routes;
}

export type QuoteOperations = {
  listQuotes: typeof getMany;
  countQuotes: typeof getCount;
  reckonTotals: typeof postTotals;
  createQuote: typeof postOne;
  getQuote: typeof getOne;
  updateQuote: typeof patchOne;
  removeQuote: typeof deleteOne;
  changeQuotes: typeof postBulk;
  createQuoteEdition: typeof postEdition;
  copyQuote: typeof postCopy;
  sendQuote: typeof putSent;
  shareQuote: typeof postLink;
  revokeQuoteLinks: typeof deleteLinks;
  answerQuote: typeof putAnswer;
  withdrawQuote: typeof putWithdrawal;
  orderFromQuote: typeof postOrder;
};
