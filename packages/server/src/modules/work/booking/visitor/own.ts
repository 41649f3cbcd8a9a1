import type { Language } from "#platform/i18n";
import { type Html, html } from "#platform/pages";
import type { MeetingKindRow } from "../table.ts";
import { whenWords } from "./times.ts";
import { words } from "./words.ts";

type Own = {
  kind: MeetingKindRow;
  language: Language;
  zone: string;
  /** Null when it was cancelled. */
  begins: string | null;
  minutes: number;
  place: string;
  over: boolean;
  path: (what: string) => string;
};

/** The private page of one booking: what was booked, and how to move or cancel it. */
export function ownView({ kind, language, zone, begins, minutes, place, over, path }: Own): Html {
  const t = words[language];
  if (begins === null) {
    return html`<h1>${t.cancelled}</h1>
      <p class="note">${t.cancelledHint}</p>
      ${kind.active === 1 && !kind.deletedAt ? html`<p><a href="/p/book/${kind.slug}">${t.again}</a></p>` : ""}`;
  }
  return html`<h1>${over ? kind.name : t.booked}</h1>
    <p class="note ${over ? "" : "good"}">${over ? t.over : t.keep}</p>
    <section class="card">
      <h2>${kind.name}</h2>
      <dl class="pairs">
        <dt>${t.when}</dt>
        <dd>${whenWords(begins, minutes, zone, language)}</dd>
        ${
          place
            ? html`<dt>${t.where}</dt>
                <dd>
                  ${/^https:\/\/\S+$/.test(place) ? html`<a href="${place}" rel="noreferrer">${place}</a>` : place}
                </dd>`
            : ""
        }
      </dl>
      <p class="row"><a class="button" href="${path("meeting.ics")}">${t.ics}</a></p>
    </section>
    ${
      over
        ? ""
        : html`<section class="card">
            <a class="button" href="${path("move")}">${t.moving}</a>
            <details>
              <summary>${t.cancel}</summary>
              <form method="post" action="${path("cancel")}"><button>${t.reallyCancel}</button></form>
            </details>
          </section>`
    }`;
}
