import { type Random, sampleBelow } from "../statistics/random.ts";
import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { labelOf, type NaiveBayes, trainBayes } from "./naive-bayes.ts";

/** A labeller that learnt from the owner's labels, with its accuracy on texts it had not seen; or why there is none. */
export type Labeller =
  | { kind: "labeller"; model: NaiveBayes; temper: number; accuracy: number; majority: number; texts: number }
  | { kind: "no-signal"; accuracy: number; majority: number; texts: number };

const fewestTexts = 20;
const fewestOfLabel = 3;
const folds = 5;
const standsOut = 2;
const tempers = [1, 1.5, 2, 3, 5, 8, 12];

/**
 * **Question:** can texts be labelled as the owner did it, and how often would that be right?
 *
 * **Formula:** the texts fall into five parts at random; each part is labelled by what the four others teach. accuracy =
 * right / texts, beside majority, the share of the commonest label. There is a signal when the labeller is right more often
 * than the majority by 2 standard errors, text for text. `temper` is the one of seven with the least log loss there.
 *
 * **Source:** M. Stone, Cross-validatory choice (1974); I. McNemar (1947) for the paired comparison. **Units:** shares 0 to 1.
 * **Complexity:** O(words × labels), seven times in each of five parts.
 *
 * **Too little data:** fewer than 20 texts with words and a label, one label only, or fewer than 3 texts of the second commonest.
 *
 * @example chooseLabeller(texts, labels at random, randomFrom(1)) // { kind: "no-signal", … }
 */
export function chooseLabeller(
  texts: readonly (readonly string[])[],
  labels: readonly string[],
  random: Random,
): Labeller | TooLittleData {
  if (texts.length !== labels.length) throw new RangeError("Each text needs a label.");
  const usable = texts
    .map((text, i) => ({ text, label: labels[i]! }))
    .filter(({ text, label }) => label && text.length);
  if (usable.length < fewestTexts) return tooLittle("documents", usable.length, fewestTexts);
  const counts = new Map<string, number>();
  for (const { label } of usable) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [most, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most || !second) return tooLittle("classes", counts.size, 2);
  if (second[1] < fewestOfLabel) return tooLittle("cases of each class", second[1], fewestOfLabel);

  const order = sampleBelow(random, usable.length, usable.length);
  const losses = tempers.map(() => 0);
  let [right, gains, squares] = [0, 0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const known = Array.from(order, (place) => usable[place]!).filter((_, i) => i % folds !== fold);
    const asked = Array.from(order, (place) => usable[place]!).filter((_, i) => i % folds === fold);
    const model = trainBayes(
      known.map(({ text }) => text),
      known.map(({ label }) => label),
    );
    for (const { text, label } of asked) {
      const found = tempers.map((temper) => labelOf(model, text, temper)!);
      for (const [i, { probabilities }] of found.entries()) {
        const probability = probabilities.find((each) => each.label === label)?.probability ?? 0;
        losses[i]! -= Math.log(Math.max(1e-9, probability));
      }
      const gain = Number(found[0]!.label === label) - Number(most[0] === label);
      right += Number(found[0]!.label === label);
      gains += gain;
      squares += gain ** 2;
    }
  }
  const facts = { accuracy: right / usable.length, majority: most[1] / usable.length, texts: usable.length };
  const spread = Math.sqrt(squares - gains ** 2 / usable.length);
  if (!(gains > 0 && gains > standsOut * spread)) return { kind: "no-signal", ...facts };
  const model = trainBayes(
    usable.map(({ text }) => text),
    usable.map(({ label }) => label),
  );
  return { kind: "labeller", model, temper: tempers[losses.indexOf(Math.min(...losses))]!, ...facts };
}
