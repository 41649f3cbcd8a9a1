import { isTimeZone, offsetOf } from "#platform/clock";

/** The names that Windows and Outlook write, by those that the world uses (Unicode CLDR, windowsZones). */
const windows: Readonly<Record<string, string>> = Object.fromEntries(
  `China Standard Time=Asia/Shanghai|Taipei Standard Time=Asia/Taipei|Singapore Standard Time=Asia/Singapore
Tokyo Standard Time=Asia/Tokyo|Korea Standard Time=Asia/Seoul|W. Australia Standard Time=Australia/Perth
AUS Eastern Standard Time=Australia/Sydney|E. Australia Standard Time=Australia/Brisbane
AUS Central Standard Time=Australia/Darwin|Cen. Australia Standard Time=Australia/Adelaide
Tasmania Standard Time=Australia/Hobart|New Zealand Standard Time=Pacific/Auckland|Fiji Standard Time=Pacific/Fiji
SE Asia Standard Time=Asia/Bangkok|Myanmar Standard Time=Asia/Yangon|Bangladesh Standard Time=Asia/Dhaka
India Standard Time=Asia/Kolkata|Sri Lanka Standard Time=Asia/Colombo|Nepal Standard Time=Asia/Kathmandu
Pakistan Standard Time=Asia/Karachi|West Asia Standard Time=Asia/Tashkent|Central Asia Standard Time=Asia/Almaty
Ulaanbaatar Standard Time=Asia/Ulaanbaatar|Afghanistan Standard Time=Asia/Kabul|Iran Standard Time=Asia/Tehran
Arabian Standard Time=Asia/Dubai|Arab Standard Time=Asia/Riyadh|Arabic Standard Time=Asia/Baghdad
Israel Standard Time=Asia/Jerusalem|Turkey Standard Time=Europe/Istanbul|Russian Standard Time=Europe/Moscow
Egypt Standard Time=Africa/Cairo|South Africa Standard Time=Africa/Johannesburg|E. Africa Standard Time=Africa/Nairobi
W. Central Africa Standard Time=Africa/Lagos|Morocco Standard Time=Africa/Casablanca|GTB Standard Time=Europe/Bucharest
FLE Standard Time=Europe/Kiev|E. Europe Standard Time=Europe/Chisinau|Central Europe Standard Time=Europe/Budapest
Central European Standard Time=Europe/Warsaw|Romance Standard Time=Europe/Paris|W. Europe Standard Time=Europe/Berlin
GMT Standard Time=Europe/London|Greenwich Standard Time=Atlantic/Reykjavik|UTC=UTC|Coordinated Universal Time=UTC
Azores Standard Time=Atlantic/Azores|E. South America Standard Time=America/Sao_Paulo
Argentina Standard Time=America/Buenos_Aires|Newfoundland Standard Time=America/St_Johns
Atlantic Standard Time=America/Halifax|SA Western Standard Time=America/La_Paz|Pacific SA Standard Time=America/Santiago
Eastern Standard Time=America/New_York|US Eastern Standard Time=America/Indianapolis|SA Pacific Standard Time=America/Bogota
Central Standard Time=America/Chicago|Central Standard Time (Mexico)=America/Mexico_City
Central America Standard Time=America/Guatemala|Canada Central Standard Time=America/Regina
Mountain Standard Time=America/Denver|US Mountain Standard Time=America/Phoenix|Pacific Standard Time=America/Los_Angeles
Alaskan Standard Time=America/Anchorage|Hawaiian Standard Time=Pacific/Honolulu|North Asia Standard Time=Asia/Krasnoyarsk
North Asia East Standard Time=Asia/Irkutsk|Yakutsk Standard Time=Asia/Yakutsk|Vladivostok Standard Time=Asia/Vladivostok`
    .split(/[|\n]/)
    .map((pair) => pair.split("=") as [string, string]),
);

/** Places that Outlook writes in words. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/Beijing|Chongqing|Hong Kong|Urumqi|北京|重庆/i, "Asia/Shanghai"],
  [/Eastern Time/i, "America/New_York"],
  [/Central Time/i, "America/Chicago"],
  [/Mountain Time/i, "America/Denver"],
  [/Pacific Time/i, "America/Los_Angeles"],
  [/Amsterdam|Berlin|Bern|Rome|Stockholm|Vienna/i, "Europe/Berlin"],
  [/Brussels|Paris|Madrid/i, "Europe/Paris"],
  [/London|Dublin|Lisbon/i, "Europe/London"],
  [/Tokyo|Osaka/i, "Asia/Tokyo"],
];

/** The zone that a calendar means by a name, as the system knows it; null when nobody knows. */
export function zoneNamed(tzid: string, location = ""): string | null {
  const name = tzid.trim().replace(/^"|"$/g, "");
  if (windows[name]) return windows[name];
  const within = /[A-Z][A-Za-z]+(\/[A-Za-z_+-]+)+$/.exec(name)?.[0] ?? "";
  for (const candidate of [
    name,
    location,
    within,
    name.split("/").slice(-2).join("/"),
    name.split("/").slice(-3).join("/"),
  ]) {
    if (/^[A-Za-z]+(\/[A-Za-z_+-]+)+$/.test(candidate) && isTimeZone(candidate)) return candidate;
  }
  if (/^(UTC|GMT|Z|Etc\/UTC)$/i.test(name)) return "UTC";
  return spoken.find(([words]) => words.test(name))?.[1] ?? null;
}

const day = 86_400_000;

const described = new Map<string, string[]>();

/** VTIMEZONE lines of a zone: every change of its clock from one year to another. Reckoned once. */
export function zoneLines(timeZone: string, fromYear: number, toYear: number): string[] {
  const key = `${timeZone} ${fromYear} ${toYear}`;
  let lines = described.get(key);
  if (!lines) {
    lines = describeZone(timeZone, fromYear, toYear);
    described.set(key, lines);
  }
  return lines;
}

function describeZone(timeZone: string, fromYear: number, toYear: number): string[] {
  const begin = Date.UTC(fromYear, 0, 1);
  const changes: { at: number; before: number; after: number }[] = [];
  let offset = offsetOf(begin, timeZone);
  const first = offset;
  for (let at = begin; at < Date.UTC(toYear + 1, 0, 1); at += day) {
    const next = offsetOf(at + day, timeZone);
    if (next === offset) continue;
    changes.push({ at: changeWithin(at, at + day, offset, timeZone), before: offset, after: next });
    offset = next;
  }
  const least = Math.min(first, ...changes.map(({ after }) => after));
  const part = (at: number, before: number, after: number) => {
    const kind = after > least ? "DAYLIGHT" : "STANDARD";
    const local = compact(new Date(at + before * 60_000).toISOString().slice(0, 19));
    return [
      `BEGIN:${kind}`,
      `DTSTART:${local}`,
      `TZOFFSETFROM:${signed(before)}`,
      `TZOFFSETTO:${signed(after)}`,
      `END:${kind}`,
    ];
  };
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${timeZone}`,
    ...part(begin - first * 60_000, first, first),
    ...changes.flatMap(({ at, before, after }) => part(at, before, after)),
    "END:VTIMEZONE",
  ];
}

function changeWithin(from: number, to: number, offset: number, timeZone: string): number {
  let [low, high] = [from, to];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 120_000) * 60_000;
    if (offsetOf(middle, timeZone) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function signed(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** `2027-03-01T10:00` as iCalendar writes it. */
export function compact(wall: string): string {
  return wall.replace(/[-:]/g, "");
}
