import type { Lexicon } from "./lexicon.ts";

const wordsIn = (list: string) => list.trim().split(/\s+/);

const delighted = wordsIn(`
  amazing awesome beautiful brilliant delighted delightful excellent exceptional extraordinary fabulous fantastic flawless
  gorgeous ideal impeccable incredible love loved lovely loves magnificent marvellous marvelous outstanding perfect
  perfectly phenomenal remarkable spectacular splendid stellar stunning sublime superb terrific thrilled treasure
  unbeatable wonderful wonderfully best
`);
const pleased = wordsIn(`
  accurate affordable agreeable appreciate appreciated attentive attractive better bonus bright calm capable careful
  caring charming cheap cheerful clean clear clever comfortable comfy compliment congratulations considerate convenient
  cool courteous cute dependable diligent durable easily easy economical effective efficient elegant encouraging enjoy
  enjoyable enjoyed exact fair faithful fast favourite favorite fine fit flexible fluent fresh friendly fun generous
  genuine glad good gracious grateful great handy happily happy harmless helped helpful helps honest honoured hospitable
  impressed impressive improved improvement informative innovative inspiring intuitive joy kind knowledgeable like liked
  likes loyal lucky modern neat nice optimal organised organized patient peaceful pleasant pleased pleasing pleasure
  plus polite popular positive praise precise pretty prompt promptly proper proud punctual quick quickly quiet
  reasonable recommend recommended refreshing relaxed reliable relief resolved respectful responsive rewarding rich
  safe satisfied satisfying secure sharp simple sincere skilful skilled smart smooth smoothly soft solid solved
  speedy spotless stable steady strong sturdy stylish succeed success successful suitable super support supportive
  swift tasteful tasty thank thankful thanks thorough thoughtful tidy timely transparent trust trusted trustworthy
  understanding useful valuable value versatile vivid warm welcome welcoming well willing win winner wise works worth
  worthwhile worthy yummy
`);
const displeased = wordsIn(`
  absent annoyed annoying anxious apology argue ashamed awkward bad bitter blame bland blurry boring bother bothersome
  bounced breach break breaks broke broken bug buggy bugs bulky careless chaos chaotic cheated clumsy cold complain
  complained complaint complaints complicated concerned confused confusing costly crack cracked crash crashed crashes
  crashing cumbersome damage damaged damages dangerous decline defect defective defects delay delayed delays deny
  difficult difficulty dirty disagree disappoint disappointed disappointing disappointment discomfort dislike disliked
  dismissive disorganised disorganized dissatisfied doubt dull dusty error errors exhausting expensive fail failed
  failing fails failure fake false fault faulty fear flaw flawed flaws flimsy forgot forgotten fragile freeze freezes
  frustrate frustrated frustrating frustration greasy hard harsh hassle hidden hurt ignore ignored ignores impatient
  impolite impossible inaccurate incapable incomplete incompetent inconsistent inconvenient incorrect inefficient
  inferior inflexible insecure insufficient irrelevant irritated irritating issue issues lack lacking lacks lag lags
  late lazy leak leaked leaking leaks lie lied lies lose loses loss lost loud messy misleading miss missed missing
  mistake mistakes misunderstood negative neglect neglected noisy obsolete odd outdated overcharged overpriced
  overwhelmed pain painful poor poorly pressure pricey problem problems pushy refuse refused regret reject rejected
  rough rude rushed rusty sad scratch scratched scratches shabby shallow shame shortage sick slippery sloppy slow
  slowly smell smells smelly sorry stale stain stained stress stressful struggle struggled stuck stupid suffer
  suspicious tired tough trouble troubles troublesome ugly unable unacceptable unanswered unavailable unclear
  uncomfortable unexpected unfair unfriendly unhappy unhelpful uninspired unpleasant unprofessional unreasonable
  unreliable unresponsive unsafe unsatisfied unstable unsuitable unusable upset upsetting useless vague wait waited
  waiting waste wasted weak weird worn worried worry worse wrong
`);
const angry = wordsIn(`
  abysmal angry appalling atrocious awful catastrophe catastrophic cheat crap deplorable despicable disaster disastrous
  disgrace disgraceful disgusting dreadful fraud furious garbage hate hated hates hideous horrendous horrible horrific
  infuriating joke junk ludicrous miserable nightmare outrage outrageous pathetic ridiculous rubbish scam scammed
  shameful shocking sucks terrible terribly trash unbearable vile worst worthless
`);

/** Words of opinion in English, chosen by us for what customers write. */
export const english: Lexicon = {
  delighted,
  pleased,
  displeased,
  angry,
  negations: wordsIn(`
    not no never none nothing neither nor without hardly barely scarcely cannot can't don't doesn't didn't isn't aren't
    wasn't weren't won't wouldn't couldn't shouldn't haven't hasn't hadn't ain't dont doesnt didnt isnt wasnt wont cant
  `),
  degrees: new Map([
    ...wordsIn(`
      very really so extremely incredibly absolutely totally completely highly truly super most too especially
      exceptionally utterly insanely
    `).map((word): [string, number] => [word, 1.5]),
    ...wordsIn("quite rather fairly pretty much more").map((word): [string, number] => [word, 1.2]),
    ...wordsIn("slightly somewhat little bit kinda partly mildly barely less").map((word): [string, number] => [
      word,
      0.6,
    ]),
  ]),
  turns: wordsIn("but however although though yet still except unfortunately"),
  neutral: [],
  empty: wordsIn(`
    a about after again all also am an and any are as at be because been before being between both by can could did do
    does doing down during each few for from further had has have having he her here hers him his how i if in into is it
    it's its i'm i've just me more most my myself no nor not now of off on once only or other our ours out over own same
    she should so some such than that that's the their theirs them then there these they this those through to too under
    until up us very was we were what when where which while who whom why will with would you your yours
  `),
};
