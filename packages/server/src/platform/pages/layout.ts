import type { Context } from "hono";
import { html } from "hono/html";
import type { Env } from "../http/api.ts";
import type { Language } from "#platform/i18n";

export { html };
/** What the `html` tag makes: every value in it is escaped unless it came from the tag itself. */
export type Html = ReturnType<typeof html>;

export type PageParts = {
  title: string;
  language: Language;
  body: Html;
  /** Who speaks: the firm's name, at the head of the page. */
  firm?: string;
  /** Small scripts of ours, by the path of `/p/assets`. A page is whole without them. */
  scripts?: readonly string[];
};

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 429 | 500 | 503;

const other = { en: ["zh-CN", "中文"], "zh-CN": ["en", "English"] } as const;

/** Answers with a page for a stranger: readable without a script, in one language, with the other one click away. */
export function page(c: Context<Env>, parts: PageParts, status: PageStatus = 200) {
  const { title, language, body, firm = "", scripts = [] } = parts;
  const [code, name] = other[language];
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <title>${firm ? `${title} · ${firm}` : title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/p/assets/pages.css" />
        ${scripts.map((script) => html`<script src="/p/assets/${script}" defer></script>`)}
      </head>
      <body>
        <main>${firm ? html`<p class="firm">${firm}</p>` : ""} ${body}</main>
        <footer><a href="?${new URLSearchParams({ ...c.req.query(), lang: code })}" lang="${code}">${name}</a></footer>
      </body>
    </html>`;
  return c.html(document, status);
}
