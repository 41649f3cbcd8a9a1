/** What a customer sees behind a private link. The secret in the path is all that is needed. */
import type { Context } from "hono";
import { getCompanySettings } from "#modules/admin";
import { dayOf } from "#platform/clock";
import { findRow } from "#platform/db";
import { refused } from "#platform/errors";
import type { Env } from "#platform/http";
import { clientOf, languageOfPage, page, pages, readForm } from "#platform/pages";
import { renderPdf } from "#platform/pdf";
import { openLink } from "../../links/queries.ts";
import { findSignatures } from "../../signatures/queries.ts";
import { acceptQuote, declineQuote } from "../actions/answers.ts";
import { lookAtQuote } from "../actions/sending.ts";
import { readDocument } from "../document/document.ts";
import { asPdf, paperOf } from "../document/paper.ts";
import { findEditions, getQuote } from "../queries.ts";
import { standingOn } from "../rules.ts";
import type { Quote } from "../table.ts";
import { viewOf } from "./view.ts";
import { words } from "./words.ts";

/** The edition that is asked for: the link's own, or another of the same quote that was sent to the same customer. */
async function open(c: Context<Env>) {
  const { ctx } = c.var;
  const token = c.req.param("token") ?? "";
  const link = await openLink(ctx, "quotes", token);
  const own = await getQuote(ctx.db, link.subjectId);
  const sent = (await findEditions(ctx.db, own.familyId)).filter(({ state }) => state !== "draft");
  const asked = sent.find(({ edition }) => String(edition) === c.req.query("edition"));
  const quote = asked ?? own;
  return { ctx, token, link, quote, newest: sent.at(-1) ?? own };
}

/** The address of one of this quote's pages, in the language that the visitor chose. */
function pathOf(c: Context<Env>, token: string, quote: Quote, what = ""): string {
  const query = new URLSearchParams();
  if (quote.edition > 1) query.set("edition", String(quote.edition));
  const chosen = c.req.query("lang");
  if (chosen) query.set("lang", chosen);
  const behind = query.size > 0 ? `?${query}` : "";
  return `/p/quotes/${token}${what && `/${what}`}${behind}`;
}

async function languageFor(c: Context<Env>, { customerId }: Quote) {
  const customer = customerId ? await findRow(c.var.ctx.db, "customers", customerId) : undefined;
  return languageOfPage(c, customer?.language);
}

export const quotePages = pages();

quotePages.get("/quotes/:token", async (c) => {
  const { ctx, token, link, quote, newest } = await open(c);
  const isOwner = c.get("signedIn");
  if (!isOwner && c.req.method === "GET") await lookAtQuote(ctx, quote, link, clientOf(c).browser);
  const document = await readDocument(ctx.db, quote.id);
  const language = await languageFor(c, quote);
  const { timeZone } = await getCompanySettings(ctx.db);
  const body = viewOf({
    document,
    standing: standingOn(quote, dayOf(ctx.now, timeZone)),
    language,
    path: (what) => pathOf(c, token, quote, what),
    newer: newest.edition > quote.edition ? pathOf(c, token, newest) : null,
    signature: (await findSignatures(ctx.db, "quotes", quote.id)).at(-1),
    isOwner,
    timeZone,
  });
  return page(c, {
    title: quote.title || quote.number,
    firm: document.from.name,
    language,
    body,
    scripts: ["draw.js"],
  });
});

quotePages.get("/quotes/:token/pdf", async (c) => {
  const { ctx, quote } = await open(c);
  const document = await readDocument(ctx.db, quote.id);
  return c.body(await renderPdf(paperOf(document)), 200, asPdf(document));
});

quotePages.post("/quotes/:token/accept", async (c) => {
  const { ctx, token, quote } = await open(c);
  refuseOwner(c);
  ctx.operation.kind = "acceptQuote";
  const { name, drawing } = await readForm(c);
  await acceptQuote(ctx, quote.id, { name, drawing, ...clientOf(c) });
  return c.redirect(pathOf(c, token, quote), 303);
});

quotePages.post("/quotes/:token/decline", async (c) => {
  const { ctx, token, quote } = await open(c);
  refuseOwner(c);
  ctx.operation.kind = "declineQuote";
  const { reason = "" } = await readForm(c);
  await declineQuote(ctx, quote.id, reason.trim().slice(0, 2000));
  return c.redirect(pathOf(c, token, quote), 303);
});

/** The owner looks at the page, but does not sign for the customer. */
function refuseOwner(c: Context<Env>): void {
  if (c.get("signedIn")) throw refused("quote.owner_cannot_answer", words.preview);
}
