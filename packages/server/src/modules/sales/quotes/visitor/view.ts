import { dayOf } from "#platform/clock";
import type { Language } from "#platform/i18n";
import { type Html, html } from "#platform/pages";
import type { Signature } from "../../signatures/table.ts";
import type { QuoteDocument } from "../document/document.ts";
import { day, money, percent, quantity } from "../../figures.ts";
import { sumsOf, totalInWords } from "../document/sums.ts";
import { textOf } from "../document/text.ts";
import { wordsOf } from "../document/words.ts";
import type { QuoteStanding } from "../table.ts";
import { words } from "./words.ts";

export type View = {
  document: QuoteDocument;
  standing: QuoteStanding;
  language: Language;
  /** Where its forms and its PDF are, with which edition they mean. */
  path: (what: string) => string;
  /** The path of a newer edition that was sent. */
  newer: string | null;
  signature: Signature | undefined;
  isOwner: boolean;
  timeZone: string;
};

/** The body of a quote's private page. Amounts and lines are in the quote's own language, the rest in the reader's. */
export function viewOf(view: View): Html {
  const { document, language, path } = view;
  const { quote, to } = document;
  const t = wordsOf(quote.language, quote.pricesInclude);
  const sums = sumsOf(document, t);
  const spelt = totalInWords(document);
  const edition = quote.edition > 1 ? `-${quote.edition}` : "";
  return html` <h1>${quote.title || t.quote}</h1>
    <p class="sub">${t.quote} ${quote.number}${edition} · ${day(quote.quotedOn, quote.language)}</p>
    ${notice(view)}
    <section class="card">
      ${
        to.name
          ? html`<dl class="pairs">
              <dt>${t.to}</dt>
              <dd>${to.name}</dd>
            </dl>`
          : ""
      }
      <ul class="lines">
        ${document.lines.map((line) => lineOf(line, quote.currency, quote.language, t.discount, t.tax))}
      </ul>
      <dl class="totals">
        ${sums.map(({ label, amount }, at) =>
          at === sums.length - 1
            ? html`<dt class="grand">${label}</dt>
                <dd class="grand">${amount}</dd>`
            : html`<dt class="sub">${label}</dt>
                <dd class="sub">${amount}</dd>`,
        )}
        ${spelt ? html`<dd class="words">${t.inWords}：${spelt}</dd>` : ""}
      </dl>
      ${quote.validUntilOn ? html`<p class="sub">${words.validUntil[language]} ${day(quote.validUntilOn, language)}</p>` : ""}
      <p><a href="${path("pdf")}">${words.pdf[language]}</a></p>
    </section>
    ${
      quote.terms
        ? html`<section class="card">
            <h2>${t.terms}</h2>
            <p class="text">${quote.terms}</p>
          </section>`
        : ""
    }
    ${view.standing === "sent" ? answerForms(view) : ""}`;
}

function lineOf(
  line: QuoteDocument["lines"][number],
  currency: string,
  language: Language,
  discount: string,
  tax: string,
) {
  const how = [
    `${quantity(line.quantityMilli, language)} × ${money(line.unitPriceMinor, currency, language)}`,
    line.ownDiscountMinor === 0 ? "" : `${discount} ${money(-line.ownDiscountMinor, currency, language)}`,
    line.taxRateBp > 0 ? `${tax} ${percent(line.taxRateBp)}` : "",
  ];
  return html`<li>
    <b>${line.title}</b><span class="sum">${money(line.ownMinor, currency, language)}</span>
    <span class="how">${how.filter(Boolean).join(" · ")}</span>
    ${line.details ? html`<span class="how text">${line.details}</span>` : ""}
  </li>`;
}

function notice({ standing, language, newer, document, signature, isOwner, timeZone }: View) {
  const { quote } = document;
  const owner = isOwner ? html`<p class="note">${words.preview[language]}</p>` : "";
  if (standing === "accepted") {
    const on = quote.answeredAt ? day(dayOf(quote.answeredAt, timeZone), language) : "";
    const who = [quote.answeredBy, on].filter(Boolean).join(" · ");
    return html`${owner}
      <div class="note good">
        <p>${words.thanks[language]}</p>
        <p>${words.acceptedBy[language]}: ${who}</p>
        ${signature?.drawing ? html`<img class="signature" alt="${signature.name}" src="data:image/png;base64,${signature.drawing}" />` : ""}
      </div>`;
  }
  if (standing === "declined")
    return html`${owner}
      <p class="note">${words.declined[language]}</p>`;
  if (standing === "withdrawn")
    return html`${owner}
      <p class="note warn">${words.withdrawn[language]}</p>`;
  if (standing === "expired")
    return html`${owner}
      <p class="note warn">${words.expired[language]}</p>`;
  if (standing !== "superseded") return owner;
  const where = newer ? html` <a href="${newer}">${words.toNewer[language]}</a>` : html` ${words.inWork[language]}`;
  return html`${owner}
    <p class="note warn">${words.newer[language]}${where}</p>`;
}

function answerForms({ document, language, path, isOwner }: View) {
  if (isOwner) return "";
  return html` <section class="card">
      <h2>${words.accept[language]}</h2>
      <form method="post" action="${path("accept")}">
        <label
          >${words.name[language]}<input type="text" name="name" required maxlength="200" autocomplete="name"
        /></label>
        <div class="draw" data-draw hidden>
          <span>${words.draw[language]}</span>
          <canvas aria-label="${words.draw[language]}"></canvas>
          <input type="hidden" name="drawing" />
          <button type="button">${words.clear[language]}</button>
        </div>
        <p class="sub">${words.acceptHint[language]}</p>
        <details>
          <summary>${words.text[language]}</summary>
          <p class="text">${textOf(document)}</p>
        </details>
        <button class="main">${words.acceptButton[language]}</button>
      </form>
    </section>
    <section class="card">
      <details>
        <summary>${words.decline[language]}</summary>
        <form method="post" action="${path("decline")}">
          <label>${words.why[language]}<textarea name="reason" maxlength="2000"></textarea></label>
          <button>${words.declineButton[language]}</button>
        </form>
      </details>
    </section>`;
}
