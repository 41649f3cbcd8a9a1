import { addressIn } from "./addresses.ts";
import { amountNamed } from "./amounts.ts";
import { nameLikeness } from "./names.ts";
import { stepNamed } from "./next-step.ts";
import { organisationIn, organisationLine, organisationOfMail } from "./organisations.ts";
import { readPoints } from "./points.ts";
import { type CaptureField, type Piece, plainWidth, type Rest } from "./shapes.ts";
import { isJobTitle } from "./titles.ts";

const labels: [CaptureField, RegExp][] = [
  ["name", /^(?:姓\s*名|名字|称呼|联系人|收货人|收件人|客户|name|contact|full name)$/i],
  ["organisation", /^(?:公司(?:名称)?|单位|企业|机构|company|organi[sz]ation|firm|firma)$/i],
  ["jobTitle", /^(?:职位|职务|岗位|头衔|title|position|role|job title)$/i],
  ["address", /^(?:(?:公司|收货|详细|联系|办公)?地址|所在地区?|address|addr?)$/i],
  ["need", /^(?:需求|备注|留言|咨询内容|意向|要求|need|message|notes?|enquiry|inquiry|interested in)$/i],
];
const greeting =
  /^(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks|greetings)|^(?:sincerely|cheers|yours|thanks|thank you|mit freundlichen|viele grüße|此致|敬礼|祝好|谢谢)[^\p{L}]*$/iu;
const chatHead =
  /^(.{1,30}?)\s*[:：]?\s*(?:\d{4}[/年-]\d{1,2}[/月-]\d{1,2}日?\s*)?(?:上午|下午|晚上|凌晨)?\s*\d{1,2}:\d{2}(?::\d{2})?\s*$/u;
const mailHead = /^(?:from|von|发件人)\s*[:：]\s*"?([^"<|]{2,60}?)"?\s*(?:<|\|)/i;
const wish =
  /想|需要|了解|咨询|报价|打算|请问|有没有|能不能|可以|求|订|购买|\b(?:want|need|looking for|interested|quote|would like|could you|can you)s?\b/i;
const introduction = /(?:我是|我叫|这边是|这里是|我们是|本人|在下)\s*([^，。,.!！?？；;|\n]{2,40})/u;
const introductionLatin =
  /(?:\bI['’]?m|\bI am|\bmy name is|\bthis is|\bIch bin)\s+((?:\p{Lu}[\p{L}’'-]+\s?){1,4})(?:\s*,?\s*(?:from|at|with|of|von)\s+([\p{Lu}\d][^,.!?|\n]{1,40}))?/u;

type Named = { value: string; weight: number };

/** Reads a signature, a chat message, a card or one hasty line. `today` is the firm's day, `2026-11-26`. */
export function readText(text: string, today: string): Piece[] {
  const rest: Rest = { text: plainWidth(text).replaceAll("\r", "") };
  const mailFrom = mailHead.exec(rest.text)?.[1]?.trim();
  const points = readPoints(rest);
  const pieces: Piece[] = [...points];
  const names: Named[] = mailFrom ? [{ value: mailFrom, weight: 9 }] : [];
  const organisations: Named[] = [];
  const free: string[] = [];
  const add = (field: CaptureField, value: string, sure: boolean) => {
    if (!pieces.some((one) => one.field === field)) pieces.push({ field, value, label: "", sure });
  };

  const lines = rest.text.split("\n").map((line) => line.trim());
  let afterGreeting = false;
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    if (greeting.test(line)) {
      afterGreeting = true;
      continue;
    }
    const head = chatHead.exec(line)?.[1]?.trim();
    if (head && nameLikeness(head)) {
      names.push({ value: head, weight: 9 });
      continue;
    }
    for (const part of partsOf(line)) {
      const [field, value] = labelled(part);
      if (field === "name") names.push({ value, weight: 10 });
      else if (field === "organisation") organisations.push({ value, weight: 10 });
      else if (field) add(field, value, true);
      else readPart(part, { names, organisations, free, add, early: at < 3, afterGreeting });
    }
  }
  readSentences(free, names, organisations);

  const name = heaviest(names);
  if (name) add("name", name.value.replace(/^(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau)\.?\s+/, ""), name.weight >= 5);
  const organisation = heaviest(organisations);
  if (organisation) add("organisation", organisation.value, organisation.weight >= 5);
  const mail = points.find(({ field }) => field === "email")?.value;
  const ofMail = mail && !organisation ? organisationOfMail(mail) : null;
  if (ofMail) add("organisation", ofMail, false);
  addWishes(free, text, today, add);
  return pieces;
}

type Into = {
  names: Named[];
  organisations: Named[];
  free: string[];
  add: (field: CaptureField, value: string, sure: boolean) => void;
  early: boolean;
  afterGreeting: boolean;
};

/** One line, or one part of a line that is set like a card. */
function readPart(part: string, into: Into): void {
  const organisation = organisationLine(part);
  if (organisation) return void into.organisations.push({ value: organisation, weight: 8 });
  const words = part.split(/\s+/);
  const likeness = nameLikeness(part);
  if (likeness) {
    const weight = (likeness === "certain" ? 6 : 4) + (into.afterGreeting ? 2 : into.early ? 1 : 0);
    return void into.names.push({ value: part, weight });
  }
  if (isJobTitle(part)) return into.add("jobTitle", part, true);
  const address = addressIn(part);
  if (address) {
    into.add("address", address, true);
    const left = part.replace(address, " ").trim();
    if (left !== "" && left !== part) readPart(left, into);
    return;
  }
  // "张伟 销售总监", "李娜 想约周三试听": a name, then something else.
  if (words.length > 1 && readFirstWords(words, into)) return;
  into.free.push(part);
}

function readFirstWords(words: readonly string[], into: Into): boolean {
  for (const count of [3, 2, 1]) {
    const [first, left] = [words.slice(0, count).join(" "), words.slice(count).join(" ")];
    if (left === "" || !nameLikeness(first) || (count > 1 && nameLikeness(words[0]!) === "certain")) continue;
    into.names.push({ value: first, weight: nameLikeness(first) === "certain" ? 6 : into.early ? 5 : 3 });
    readPart(left, into);
    return true;
  }
  return false;
}

/** What is said in sentences: who one is, and for whom one works. */
function readSentences(free: readonly string[], names: Named[], organisations: Named[]): void {
  for (const sentence of free) {
    const clause = introduction.exec(sentence)?.[1]?.trim();
    if (clause) {
      const organisation = organisationIn(clause);
      const left = (organisation ? clause.slice(clause.indexOf(organisation) + organisation.length) : clause).replace(
        /^[的\s]+/,
        "",
      );
      const who = left.includes("的") ? left.slice(left.lastIndexOf("的") + 1) : left;
      const named = [...who].length > 0 ? who.split(/\s/)[0]! : "";
      if (organisation) organisations.push({ value: organisation, weight: 8 });
      if (nameLikeness(named)) names.push({ value: named, weight: 8 });
    }
    const latin = introductionLatin.exec(sentence);
    if (latin) {
      names.push({ value: latin[1]!.trim(), weight: 8 });
      if (latin[2]) organisations.push({ value: latin[2].trim().replace(/\s+(?:and|und)\s.*$/, ""), weight: 7 });
    }
    const organisation = organisationIn(sentence);
    if (organisation) organisations.push({ value: organisation.replace(/^.*(?:我是|来自|我们是|在)/u, ""), weight: 4 });
  }
}

/** What is wanted, what it may cost, and when to answer. */
function addWishes(free: readonly string[], text: string, today: string, add: Into["add"]): void {
  const sentences = free
    .flatMap((line) => line.split(/(?<=[。!?！？\n])|(?<=\.)\s/u))
    .map((one) => one.replace(/\s*\|\s*/g, " ").trim());
  const wishes = sentences
    .filter((sentence) => wish.test(sentence) || amountNamed(sentence) !== null)
    .map((sentence) => withoutPoliteness(sentence));
  if (wishes.length > 0) add("need", wishes.join(" ").slice(0, 500), true);
  const amount = amountNamed(free.join("\n"));
  if (amount !== null) add("amount", String(amount), true);
  const step = stepNamed(
    text
      .split("\n")
      .filter((line) => !chatHead.test(line.trim()))
      .join("\n"),
    today,
  );
  if (step) add("nextStep", `${step.on} ${step.kind}`, true);
}

/** "你好，我是…，想订20盒，电话…" wants what stands in the middle. */
function withoutPoliteness(sentence: string): string {
  const clauses = sentence.split(/[，,]\s*(?=\p{Script=Han})/u);
  const first = clauses.findIndex((clause) => wish.test(clause) || amountNamed(clause) !== null);
  const kept = clauses
    .slice(first)
    .filter((clause) => clause !== "" && !/^(?:我的|我)?(?:电话|手机|微信|邮箱|地址)[是为:：\s]*$/u.test(clause));
  return kept.join("，").replace(/^[，,\s]+|[，,\s]+$/gu, "");
}

function heaviest(named: readonly Named[]): Named | undefined {
  return named.toSorted((a, b) => b.weight - a.weight)[0];
}

/** A line in parts where it is set like a card; a sentence stays whole. */
function partsOf(line: string): string[] {
  const bars = line.split(/\s*[|｜·•\t]\s*|\s{3,}/u).map((bar) => bar.replace(/^[，,；;、\s]+|[，,；;、\s]+$/gu, ""));
  return bars.filter(Boolean).flatMap((bar) => {
    const bits = bar
      .split(/[，,；;、]\s*/u)
      .map((bit) => bit.trim())
      .filter(Boolean);
    const like = bits.filter(
      (bit) =>
        labelled(bit)[0] !== null || nameLikeness(bit) !== null || organisationLine(bit) !== null || isJobTitle(bit),
    );
    const asCard = bits.length > 1 && like.length > 0 && !/[。!?！？]/.test(bar) && !wish.test(bits[0]!);
    return asCard && !streetLike(bar) ? bits : [bar];
  });
}

/** "Hafenstraße 12, 20457 Hamburg" is one part. */
const streetLike = (bar: string) => !/\p{Script=Han}/u.test(bar) && addressIn(bar) !== null && !labelled(bar)[0];

function labelled(part: string): [CaptureField | null, string] {
  const found = /^([\p{L}\s]{1,16}?)\s*[:：]\s*(.+)$/u.exec(part);
  if (!found) return [null, part];
  const field = labels.find(([, pattern]) => pattern.test(found[1]!.trim()))?.[0] ?? null;
  return [field, field ? found[2]!.trim() : part];
}
