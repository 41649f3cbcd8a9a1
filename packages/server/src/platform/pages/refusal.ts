import type { Context } from "hono";
import { AppError } from "#platform/errors";
import type { Env } from "../http/api.ts";
import { say } from "#platform/i18n";
import type { Log } from "#platform/log";
import { html, page, type PageStatus } from "./layout.ts";
import { languageOfPage } from "./visitor.ts";

const titles = {
  not_found: say("This link does not work", "链接无效"),
  gone: say("This link no longer works", "链接已失效"),
  wrong: say("This did not work", "操作未完成"),
};
const sorry = say("Something went wrong on our side. Please try again.", "程序出了问题，请稍后再试。");
const statuses = { invalid: 400, forbidden: 403, not_found: 404, refused: 409, unavailable: 503 } as const;
const exactStatuses: Record<string, 410 | 413 | 429> = {
  "http.too_many_attempts": 429,
  "http.too_large": 413,
  "link.expired": 410,
  "link.revoked": 410,
};

/** An error as a page that a stranger can read; its inside is logged, not told. */
export function refusalPage(error: unknown, c: Context<Env>, log: Log): Response | Promise<Response> {
  const language = languageOfPage(c);
  if (!(error instanceof AppError) || !(error.kind in statuses)) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "page failed");
    return show(500, titles.wrong[language], sorry[language]);
  }
  const status = exactStatuses[error.code] ?? statuses[error.kind as keyof typeof statuses];
  const title = status === 404 ? titles.not_found : status === 410 ? titles.gone : titles.wrong;
  return show(status, title[language], error.sentence[language]);

  function show(code: PageStatus, heading: string, sentence: string) {
    const body = html`<section class="card">
      <h1>${heading}</h1>
      <p>${sentence}</p>
    </section>`;
    return page(c, { title: heading, language, body }, code);
  }
}
