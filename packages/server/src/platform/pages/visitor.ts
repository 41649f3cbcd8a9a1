import type { Context } from "hono";
import { type Language, languageOf, languages } from "#platform/i18n";
import type { Env } from "../http/api.ts";

/** From where a stranger came: for limits, and for the record of a signature. */
export type Client = { address: string; browser: string };

/** The visitor's address and browser. */
export function clientOf(c: Context<Env>): Client {
  return { address: c.get("address"), browser: (c.req.header("user-agent") ?? "").slice(0, 300) };
}

/** The language of a page: what the visitor chose, else what is known of the reader, else what the browser asks for. */
export function languageOfPage(c: Context, known?: Language | null): Language {
  const chosen = languages.find((language) => language === c.req.query("lang"));
  return chosen ?? known ?? languageOf(c.req.header("accept-language"));
}
