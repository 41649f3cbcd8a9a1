import type { Language } from "#platform/i18n";
import { type Html, html } from "#platform/pages";
import type { MeetingKindRow } from "../table.ts";
import { byDay, dayWords, timeIn, whenWords, zoneWords } from "./times.ts";
import { offeredZones, words } from "./words.ts";

export type Picked = {
  kind: MeetingKindRow;
  free: readonly string[];
  language: Language;
  firm: string;
  firmZone: string;
  /** The visitor's choices so far, from the address. */
  zone: string;
  on: string;
  at: string;
  from: number;
  /** The address of this page with other choices. */
  path: (choices: Record<string, string>) => string;
  /** Where the form goes; a booking that moves asks nothing more. */
  action: string;
  moves: boolean;
  filled: Readonly<Record<string, string>>;
  problem: string;
};

const daysAtOnce = 12;

/** The page on which a visitor picks a day, a time, and says who they are: one step after the other, all by links. */
export function pickView(parts: Picked): Html {
  const { kind, language, problem } = parts;
  const t = words[language];
  const facts = [t.minutes(kind.minutes), kind.place].filter(Boolean).join(" · ");
  return html`<h1>${kind.name}</h1>
    <p class="sub">${facts}</p>
    ${kind.description ? html`<p class="text">${kind.description}</p>` : ""}
    ${problem ? html`<p class="note bad" role="alert">${problem}</p>` : ""}
    ${parts.at ? details(parts) : html`${zoneForm(parts)} ${days(parts)}`}`;
}

function zoneForm({ language, zone, firmZone, path, moves }: Picked): Html {
  const t = words[language];
  const zones = [...new Set([firmZone, zone, ...offeredZones])];
  const chosen = new URL(path({}), "http://x").searchParams.get("lang");
  return html`<form class="card" method="get" action="${path({}).split("?")[0]}">
    <div class="row">
      <label
        >${t.zone}
        <select name="zone">
          ${zones.map((one) => html`<option value="${one}" ${one === zone ? "selected" : ""}>${zoneWords(one, language)}</option>`)}
        </select></label
      >
      ${chosen ? html`<input type="hidden" name="lang" value="${chosen}" />` : ""}
      ${moves ? html`<input type="hidden" name="move" value="1" />` : ""}
      <button>${t.show}</button>
    </div>
  </form>`;
}

function days({ free, language, zone, on, from, path }: Picked): Html {
  const t = words[language];
  const all = [...byDay(free, zone)];
  if (all.length === 0) return html`<p class="note">${t.none}</p>`;
  const start = Math.min(from, Math.max(0, all.length - 1));
  const shown = all.slice(start, start + daysAtOnce);
  const day = all.find(([one]) => one === on);
  return html`<section class="card">
      <h2>${t.day}</h2>
      <ul class="chips">
        ${shown.map(([one]) => {
          const { day: name, weekday } = dayWords(one, language);
          const current = one === on ? html`class="button on" aria-current="date"` : html`class="button"`;
          return html`<li>
            <a ${current} href="${path({ on: one, from: String(start) })}#times"
              ><span>${name}<small>${weekday}</small></span></a
            >
          </li>`;
        })}
      </ul>
      <p class="row">
        ${start > 0 ? html`<a href="${path({ from: String(Math.max(0, start - daysAtOnce)) })}">← ${t.earlier}</a>` : ""}
        ${start + daysAtOnce < all.length ? html`<a href="${path({ from: String(start + daysAtOnce) })}">${t.later} →</a>` : ""}
      </p>
    </section>
    ${
      day
        ? html`<section class="card" id="times">
            <h2>${t.time}</h2>
            <ul class="chips">
              ${day[1].map((at) => html`<li><a class="button" href="${path({ on, at, from: String(start) })}">${timeIn(at, zone)}</a></li>`)}
            </ul>
          </section>`
        : ""
    }`;
}

function details({ kind, language, zone, firm, at, on, from, path, action, moves, filled }: Picked): Html {
  const t = words[language];
  const field = (name: string) => filled[name] ?? "";
  return html`<section class="card">
    <h2>${whenWords(at, kind.minutes, zone, language)}</h2>
    <p><a href="${path({ on, from: String(from) })}">${t.other}</a></p>
    <form method="post" action="${action}">
      <input type="hidden" name="at" value="${at}" />
      <input type="hidden" name="zone" value="${zone}" />
      ${
        moves
          ? ""
          : html`<label
                >${t.name}<input
                  type="text"
                  name="name"
                  required
                  maxlength="100"
                  autocomplete="name"
                  value="${field("name")}"
              /></label>
              <label
                >${t.phone}<input type="tel" name="phone" maxlength="40" autocomplete="tel" value="${field("phone")}"
              /></label>
              <label
                >${t.email}<input
                  type="email"
                  name="email"
                  maxlength="200"
                  autocomplete="email"
                  value="${field("email")}"
              /></label>
              <p class="sub">${t.contactHint}</p>
              <label>${t.note}<textarea name="note" maxlength="2000">${field("note")}</textarea></label>
              <label class="trap" aria-hidden="true"
                >Website<input type="text" name="website" tabindex="-1" autocomplete="off"
              /></label>
              <p class="sub">${t.consent(firm)}</p>`
      }
      <button class="main">${moves ? t.move : t.book}</button>
    </form>
  </section>`;
}
