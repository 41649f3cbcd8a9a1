import type { Talk } from "./talk.ts";

/** What is written down about customers who are written to in English. */
export const talkEn: Talk = {
  hello: [
    ["mail", "Wrote through the website, asked how we ship {product} and what customs needs. Sent the price list."],
    ["meeting", "Tried three teas at the counter and stayed for an hour. Took {product} home.", "person"],
    ["call", "A friend passed on our number. Wants to start small and see how it goes."],
    ["message", "First message: looking for {product}, and could we write a card?", "person"],
    ["note", "Asked good questions about harvest and storage. Take time for this one.", "person"],
    ["mail", "Asked for wholesale terms and three samples; {product} first.", "firm"],
    ["meeting", "Met at the fair, swapped cards. Needs a supplier who answers within a day.", "firm"],
  ],
  wish: [
    ["mail", "“We are down to the last of the {product}. Same again, please.”"],
    ["message", "Asked whether {product} is in stock and ordered on the spot."],
    ["call", "Ordered by phone, wants it before Friday."],
    ["mail", "Would like something new next to the usual; suggested {product}."],
    ["followup", "It was about time for the next parcel, so I asked. The order came the same day."],
    ["message", "Guests at the weekend and no {product} left. Sending it express.", "person"],
    ["mail", "Purchase order came in, more {product} than last month. Wants the batch report with it.", "firm"],
  ],
  thanks: [
    ["mail", "Parcel arrived safely. Says {product} is even better than the last batch."],
    ["message", "Sent a photo of the first brew, lovely colour.", "person"],
    ["followup", "Asked how it went: happy, but the tin could be larger.", "person"],
    ["call", "Called to say thank you, and that two friends will write."],
    ["mail", "Wanted to know the water temperature for the third infusion. Answered with our card.", "person"],
    ["mail", "Delivery checked and signed for, invoice passed on to accounts.", "firm"],
    ["followup", "Guests ask for {product} by name now, they say. It stays on the menu.", "firm"],
  ],
  check: [
    ["call", "Short call. Busy season, still enough tea until next month."],
    ["mail", "Sent pictures of the new {product}; an answer comes over the weekend."],
    ["message", "New job, new address: parcels go to the office from now on.", "person"],
    ["message", "Half a tin left, no hurry. Asked about the tasting class.", "person"],
    ["note", "Travelling until the end of the month. Write again after that.", "person"],
    ["meeting", "Dropped by, had a pot together, looked at their shelf.", "firm"],
    ["followup", "Left a message, answered in the evening: next week is better."],
    ["mail", "Sent next season's list. They plan the menu in two weeks and will come back to us.", "firm"],
    ["call", "Went through last month's invoices together, all square.", "firm"],
  ],
  trouble: [
    ["mail", "One tin was crushed in the post. Apologised, refunded it the same day."],
    ["message", "We sent the wrong tea. Taking it back, money returned."],
    ["followup", "Asked after the refund. All is well again, she will order next month."],
  ],
  silence: [
    ["mail", "Wrote about the spring harvest, no answer."],
    ["call", "Nobody picked up; will try again."],
    ["message", "Sent two small samples, no word yet."],
  ],
  need: [
    ["call", "Talked through “{deal}”: a decision in {days} days, budget still open."],
    ["meeting", "An hour at their place. Dates matter most, then the look of the box.", "firm"],
    ["mail", "Sent a brief for “{deal}”, with their own label. Asked for our minimum.", "firm"],
    ["mail", "Saw what we did for a friend and would like “{deal}”. Asked for a rough price.", "person"],
  ],
  sample: [
    ["followup", "Samples are on their way, with two kinds of boxes."],
    ["mail", "Tasted and voted; {product} got most votes."],
    ["call", "Samples arrived. Tea yes, the box should be quieter."],
  ],
  quote: [
    ["mail", "Quote for “{deal}” sent, packing and shipping included, valid for 15 days."],
    ["mail", "Sent the quote again with the new quantity and steps in the price."],
    ["call", "Went through the quote by phone. Price is fine, would like shipping in it."],
  ],
  haggle: [
    ["call", "Asked for 8 % off. Settled on 5 % if half is paid up front."],
    ["mail", "They compare us with one other supplier who cannot change the box. Waiting."],
    ["mail", "Accounts agree to 30 days instead of 60.", "firm"],
    ["message", "Has to talk it over at home; an answer this week.", "person"],
  ],
  won: [
    ["call", "It is a yes to “{deal}”, the deposit goes out today."],
    ["mail", "The signed order came back. Production is booked."],
  ],
  lost: [
    ["mail", "Not this time, they wrote, with thanks for the effort. Asked why and noted it."],
    ["call", "Decided against “{deal}”. We may quote again next season."],
  ],
};
