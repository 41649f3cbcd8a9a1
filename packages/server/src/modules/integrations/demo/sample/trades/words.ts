import type { Language, Sentence } from "#platform/i18n";
import type { FourCommissions } from "../words/commissions.ts";
import type { Deal } from "../words/deals.ts";
import type { Errands } from "../words/errands.ts";
import type { CourseDeal } from "../words/everyday.ts";
import type { Segment } from "../words/organisations.ts";
import type { TagWord } from "../words/owner-words.ts";
import type { SampleGood } from "../words/products.ts";
import type { Talk } from "../words/talk.ts";

type In<T> = Readonly<Record<Language, T>>;
type BySegment<T> = Readonly<Record<Segment, readonly T[]>>;

/** All words of a sample that hang on what its firm does. */
export type SampleWords = {
  goods: readonly SampleGood[];
  categories: Readonly<Record<SampleGood["group"], Sentence>>;
  /** What a good costs, as a share of its price; what has no cost is not counted. */
  costs: Readonly<Record<SampleGood["group"], number | null>>;
  bundle: { sku: string; parts: readonly string[] };
  deals: In<BySegment<Deal>>;
  talk: In<Talk>;
  errands: In<Errands>;
  needs: In<BySegment<string>>;
  notes: In<BySegment<string>>;
  tags: Readonly<Record<TagWord, Sentence>>;
  sources: readonly Sentence[];
  channels: readonly Sentence[];
  chores: readonly Sentence[];
  otherPipeline: Sentence;
  otherDeals: readonly CourseDeal[];
  commissions: FourCommissions;
};
