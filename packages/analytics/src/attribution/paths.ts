import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";

/** The way of one prospect, or of `count` prospects who all went the same way: what they touched in order, and how it ended. */
export type TouchPath = {
  readonly channels: readonly string[];
  readonly converted: boolean;
  /** What the conversion brought, each; 0 where it is not given. */
  readonly value?: number;
  readonly count?: number;
  /** How many days before the end each touch lay; for rules that look at time. */
  readonly daysBefore?: readonly number[];
};

/** What one channel is given of the conversions and of their value. */
export type ChannelCredit = { channel: string; conversions: number; value: number; share: number };

/** Who is given what: the credits sum to the conversions that had a touch at all. */
export type Attribution = {
  kind: "attribution";
  /** The most credited first. */
  channels: ChannelCredit[];
  conversions: number;
  value: number;
  /** Conversions without any touch, which no channel is given. */
  untouched: number;
};

/** The paths that can be credited, in sums; or why there is nothing to credit. */
export type Journeys = {
  readonly paths: readonly TouchPath[];
  readonly conversions: number;
  readonly value: number;
  readonly untouched: number;
};

export const countOf = ({ count = 1 }: TouchPath): number => count;
const valueOf = (path: TouchPath) => (path.converted ? countOf(path) * (path.value ?? 0) : 0);

/** Sums up the paths and refuses what is none. Without a path, or a conversion that had a touch, there is too little. */
export function journeysOf(paths: readonly TouchPath[]): Journeys | TooLittleData {
  if (paths.length === 0) return tooLittle("paths", 0, 1);
  for (const path of paths) check(path);
  const touched = paths.filter(({ channels }) => channels.length > 0);
  const converted = touched.filter((path) => path.converted);
  const conversions = converted.reduce((sum, path) => sum + countOf(path), 0);
  if (!(conversions > 0)) return tooLittle("conversions", 0, 1);
  const all = paths.reduce((sum, path) => sum + (path.converted ? countOf(path) : 0), 0);
  return {
    paths: touched,
    conversions,
    value: converted.reduce((sum, path) => sum + valueOf(path), 0),
    untouched: all - conversions,
  };
}

/** Puts the credits in order, the most credited first, names deciding between equals. */
export function attributionOf(
  credits: ReadonlyMap<string, { conversions: number; value: number }>,
  journeys: Journeys,
): Attribution {
  const { conversions, value, untouched } = journeys;
  const channels = [...credits]
    .map(([channel, credit]) => ({ channel, ...credit, share: credit.conversions / conversions }))
    .toSorted((a, b) => b.conversions - a.conversions || (a.channel < b.channel ? -1 : 1));
  return { kind: "attribution", channels, conversions, value, untouched };
}

function check({ channels, count = 1, value = 0, daysBefore }: TouchPath): void {
  if (!(count >= 0 && Number.isFinite(count))) throw new RangeError("A path is gone by a number of prospects ≥ 0.");
  if (!Number.isFinite(value)) throw new RangeError("The value of a conversion is a number.");
  if (daysBefore === undefined) return;
  if (daysBefore.length !== channels.length) throw new RangeError("Each touch needs its own number of days.");
  if (!daysBefore.every((days) => days >= 0 && Number.isFinite(days))) {
    throw new RangeError("A touch lies a number of days ≥ 0 before the end.");
  }
}
