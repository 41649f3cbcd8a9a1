import { codesOf } from "../recommendation/sparse/codes.ts";
import { drawBelow, type Random } from "../statistics/random.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { chinese } from "./lexicon/chinese.ts";
import { english } from "./lexicon/english.ts";
import { chineseWords } from "./sentiment.ts";
import { tokensOf } from "./tokens.ts";

/** A topic by the words that set it apart, how much of all is said about it, and how many texts are mostly about it. */
export type Topic = { words: string[]; share: number; texts: number };
export type Topics = {
  kind: "topics";
  topics: Topic[];
  /** Which topic each text is mostly about, as a place in `topics`; −1 for a text without words that count. */
  topicOf: Int32Array;
};

export type TopicOptions = { readonly topics?: number; readonly sweeps?: number; readonly words?: number };

const fewestTexts = 10;
const aboutFew = 0.1;
const ofFewWords = 0.05;
const distinctive = 0.6;
const empty = new Set([...english.empty, ...chinese.empty]);

/**
 * **Question:** what do customers write about, and how much of it?
 *
 * **Formula:** latent Dirichlet allocation by collapsed Gibbs sampling: each word in turn is given a topic with chance
 * (words of the text in it + 0.1) × (times of the word in it + 0.05) / (words in it + 0.05 × different words), 200 times over.
 * Words that say nothing, stand in one text only, or in more than half of them, are passed over. A topic's words are those
 * of the highest 0.6·ln P(word | topic) + 0.4·ln (P(word | topic) / P(word)).
 *
 * **Source:** T. Griffiths, M. Steyvers, Finding scientific topics (PNAS 2004); the names after C. Sievert, K. Shirley, LDAvis (2014).
 *
 * **Units:** shares of words, 0 to 1, the largest topic first. **Complexity:** O(sweeps × words × topics).
 *
 * **Too little data:** fewer than 10 texts with words that count. Without `topics` there are 2 to 8, by the number of texts.
 *
 * @example topicsOf(letters about delivery and about invoices, randomFrom(1), { topics: 2 }) // [delivery, late, …], [invoice, tax, …]
 */
export function topicsOf(texts: readonly string[], random: Random, options: TopicOptions = {}): Topics | TooLittleData {
  const { sweeps = 200, words = 6 } = options;
  const kept = telling(texts.map((text) => tokensOf(text, chineseWords)));
  const withWords = kept.filter((text) => text.length > 0).length;
  if (withWords < fewestTexts) return tooLittle("documents", withWords, fewestTexts);
  const topics = options.topics ?? Math.min(8, Math.max(2, Math.round(Math.sqrt(withWords / 5))));
  if (!(Number.isInteger(topics) && topics >= 1))
    throw new RangeError("The number of topics is a whole one, from 1 up.");
  const { codes, names } = codesOf(kept.flat());
  const textOf = Int32Array.from(kept.flatMap((text, i) => text.map(() => i)));
  const counted = sample(codes, textOf, { texts: kept.length, words: names.length, topics }, sweeps, random);
  const order = Array.from({ length: topics }, (_, topic) => topic).sort(
    (a, b) => counted.ofTopic[b]! - counted.ofTopic[a]! || a - b,
  );
  const topicOf = Int32Array.from(kept, (text, i) => {
    if (text.length === 0) return -1;
    const own = order.map((topic) => counted.inText[i * topics + topic]!);
    return own.indexOf(Math.max(...own));
  });
  return {
    kind: "topics",
    topicOf,
    topics: order.map((topic, place) => ({
      words: wordsOf(topic, counted, names, topics).slice(0, words),
      share: counted.ofTopic[topic]! / codes.length,
      texts: topicOf.filter((each) => each === place).length,
    })),
  };
}

/** The words that can tell topics apart. */
function telling(texts: readonly string[][]): string[][] {
  const within = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) within.set(word, (within.get(word) ?? 0) + 1);
  return texts.map((text) =>
    text.filter((word) => {
      const seen = within.get(word)!;
      return seen > 1 && seen * 2 <= texts.length && !empty.has(word) && !/^\d+$/.test(word) && word.length > 1;
    }),
  );
}

type Counted = { inText: Float64Array; ofWord: Float64Array; ofTopic: Float64Array };
type Sizes = { texts: number; words: number; topics: number };

function sample(codes: Int32Array, textOf: Int32Array, sizes: Sizes, sweeps: number, random: Random): Counted {
  const { topics } = sizes;
  const inText = new Float64Array(sizes.texts * topics);
  const ofWord = new Float64Array(sizes.words * topics);
  const ofTopic = new Float64Array(topics);
  const given = Int32Array.from(codes, () => drawBelow(random, topics));
  const count = (at: number, by: number) => {
    const topic = given[at]!;
    inText[textOf[at]! * topics + topic]! += by;
    ofWord[codes[at]! * topics + topic]! += by;
    ofTopic[topic]! += by;
  };
  for (let at = 0; at < codes.length; at++) count(at, 1);
  const chances = new Float64Array(topics);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let at = 0; at < codes.length; at++) {
      count(at, -1);
      let total = 0;
      for (let topic = 0; topic < topics; topic++) {
        const text = inText[textOf[at]! * topics + topic]! + aboutFew;
        const word = ofWord[codes[at]! * topics + topic]! + ofFewWords;
        total += (text * word) / (ofTopic[topic]! + ofFewWords * sizes.words);
        chances[topic] = total;
      }
      const drawn = random() * total;
      let topic = 0;
      while (topic < topics - 1 && chances[topic]! <= drawn) topic++;
      given[at] = topic;
      count(at, 1);
    }
  }
  return { inText, ofWord, ofTopic };
}

/** The words that speak for the topic, the most distinctive first. */
function wordsOf(topic: number, { ofWord, ofTopic }: Counted, names: readonly string[], topics: number): string[] {
  const all = ofTopic.reduce((sum, count) => sum + count, 0);
  return names
    .map((name, word) => {
      const own = ofWord[word * topics + topic]!;
      const anywhere = ofWord.subarray(word * topics, (word + 1) * topics).reduce((sum, count) => sum + count, 0);
      const within = own / ofTopic[topic]!;
      return { name, own, weight: Math.log(within) - (1 - distinctive) * Math.log(anywhere / all) };
    })
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.weight - a.weight || b.own - a.own)
    .map(({ name }) => name);
}
