/** What strangers see: the times of a kind of meeting, and the private page of what they booked. No script is needed. */
import type { Context } from "hono";
import { isTimeZone } from "#platform/clock";
import { AppError, invalid } from "#platform/errors";
import type { Env, LimitAttempts } from "#platform/http";
import { writeCalendar } from "#platform/icalendar";
import type { Mailer } from "#platform/mail";
import { languageOfPage, page, type Pages, pages, readForm } from "#platform/pages";
import { eventOf } from "../../appointments/queries.ts";
import { cancelByLink, makeBooking, moveBooking } from "../actions.ts";
import { beginOf, openBooking, openKind, readFirm, readFreeTimes } from "../queries.ts";
import type { MeetingKindRow } from "../table.ts";
import { mailBooking } from "./mail.ts";
import { ownView } from "./own.ts";
import { pickView } from "./pick.ts";
import { readVisitor } from "./visitor.ts";

type Again = { filled: Readonly<Record<string, string>>; problem: string };

/** An address of ours with these choices, and the language that the visitor chose. */
function withChoices(c: Context<Env>, path: string, choices: Record<string, string>): string {
  const query = new URLSearchParams(choices);
  const language = c.req.query("lang");
  if (language) query.set("lang", language);
  return query.size > 0 ? `${path}?${query}` : path;
}

const zoneOf = (asked: string | undefined, firmZone: string) => (asked && isTimeZone(asked) ? asked : firmZone);

async function showTimes(c: Context<Env>, kind: MeetingKindRow, moving: string | null, again?: Again) {
  const { ctx } = c.var;
  const { firm, timeZone } = await readFirm(ctx.db);
  const language = languageOfPage(c);
  const own = moving === null ? null : await openBooking(ctx.db, moving);
  const free = await readFreeTimes(ctx, kind, own?.appointment?.id ?? null);
  const asked = again ? again.filled : c.req.query();
  const zone = zoneOf(asked["zone"] || own?.booking.timeZone, timeZone);
  const at = free.includes(asked["at"] ?? "") ? asked["at"]! : "";
  const base = moving === null ? `/p/book/${kind.slug}` : `/p/bookings/${moving}/move`;
  const body = pickView({
    kind,
    free,
    language,
    firm,
    firmZone: timeZone,
    zone,
    at,
    moves: moving !== null,
    on: asked["on"] ?? "",
    from: Math.max(0, Math.trunc(Number(asked["from"])) || 0),
    path: (choices) => withChoices(c, base, { ...(zone === timeZone ? {} : { zone }), ...choices }),
    action: withChoices(c, base, {}),
    filled: again?.filled ?? {},
    problem: again?.problem ?? "",
  });
  return page(c, { title: kind.name, firm, language, body }, again ? 409 : 200);
}

/** Takes a form; what is wrong with it is said on the same page, with what was typed still there. */
async function take(
  c: Context<Env>,
  show: (again: Again) => Promise<Response>,
  act: (fields: Readonly<Record<string, string>>) => Promise<Response>,
): Promise<Response> {
  const filled = await readForm(c);
  try {
    return await act(filled);
  } catch (error) {
    if (!(error instanceof AppError) || !/^(booking\.(taken|too_many)|visitor\.)/.test(error.code)) throw error;
    return show({ filled, problem: error.sentence[languageOfPage(c)] });
  }
}

/** Pages that need the outside world get it when the program starts. */
export function bookingPages(mailer: Mailer, publicUrl: string, limitAttempts: LimitAttempts): Pages {
  const all = pages();

  all.get("/book/:slug", async (c) => showTimes(c, await openKind(c.var.ctx.db, c.req.param("slug")), null));

  all.post("/book/:slug", async (c) => {
    await limitAttempts(c);
    const { ctx } = c.var;
    ctx.operation.kind = "makeBooking";
    const kind = await openKind(ctx.db, c.req.param("slug"));
    return take(
      c,
      (again) => showTimes(c, kind, null, again),
      async (fields) => {
        if (fields["website"]) throw invalid("visitor.robot", ["This did not work.", "操作未完成。"]);
        const { firm, timeZone } = await readFirm(ctx.db);
        const language = languageOfPage(c);
        const visitor = { ...readVisitor(fields, language), timeZone: zoneOf(fields["zone"], timeZone), language };
        const at = fields["at"] ?? "";
        const { token } = await makeBooking(ctx, kind.slug, at, visitor);
        mailBooking(mailer, { visitor, kind, at, firm, url: `${publicUrl}/p/bookings/${token}` });
        return c.redirect(withChoices(c, `/p/bookings/${token}`, {}), 303);
      },
    );
  });

  all.get("/bookings/:token", async (c) => {
    const { ctx } = c.var;
    const token = c.req.param("token");
    const { booking, kind, appointment } = await openBooking(ctx.db, token);
    const { firm, timeZone } = await readFirm(ctx.db);
    const language = languageOfPage(c, booking.language);
    const begins = appointment && beginOf(appointment, timeZone);
    const body = ownView({
      kind,
      language,
      begins,
      minutes: appointment?.minutes ?? kind.minutes,
      zone: booking.timeZone || timeZone,
      place: appointment?.location ?? "",
      over: begins !== null && Date.parse(begins) <= ctx.now.getTime(),
      path: (what) => withChoices(c, `/p/bookings/${token}/${what}`, {}),
    });
    return page(c, { title: kind.name, firm, language, body });
  });

  all.get("/bookings/:token/meeting.ics", async (c) => {
    const { ctx } = c.var;
    const { kind, appointment } = await openBooking(ctx.db, c.req.param("token"));
    if (!appointment) return c.redirect(`/p/bookings/${c.req.param("token")}`, 303);
    const { firm, timeZone } = await readFirm(ctx.db);
    const title = firm ? `${kind.name} · ${firm}` : kind.name;
    const event = { ...eventOf(appointment, undefined, timeZone), title, notes: kind.description };
    c.header("Content-Type", "text/calendar; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="meeting.ics"');
    return c.body(writeCalendar("", [event], ctx.now), 200);
  });

  all.post("/bookings/:token/cancel", async (c) => {
    await limitAttempts(c);
    c.var.ctx.operation.kind = "cancelBooking";
    await cancelByLink(c.var.ctx, c.req.param("token"));
    return c.redirect(withChoices(c, `/p/bookings/${c.req.param("token")}`, {}), 303);
  });

  all.get("/bookings/:token/move", async (c) => {
    const token = c.req.param("token");
    return showTimes(c, (await openBooking(c.var.ctx.db, token)).kind, token);
  });

  all.post("/bookings/:token/move", async (c) => {
    await limitAttempts(c);
    const { ctx } = c.var;
    ctx.operation.kind = "moveBooking";
    const token = c.req.param("token");
    const { kind } = await openBooking(ctx.db, token);
    return take(
      c,
      (again) => showTimes(c, kind, token, again),
      async (fields) => {
        await moveBooking(ctx, token, fields["at"] ?? "");
        return c.redirect(withChoices(c, `/p/bookings/${token}`, {}), 303);
      },
    );
  });

  return all;
}
