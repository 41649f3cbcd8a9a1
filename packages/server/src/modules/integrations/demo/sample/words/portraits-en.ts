import type { Segment } from "./organisations.ts";

/** What customers want, in the owner's words; by kind of buyer. */
export const needsEn: Readonly<Record<Segment, readonly string[]>> = {
  food: [
    "House jasmine that survives a careless brew, 500 g bags, monthly invoice.",
    "A cold brew nobody else in town pours.",
  ],
  hotel: ["Welcome tea in the rooms, pyramid bags, their own label on the box."],
  office: [
    "Pantry tea for forty people, one parcel a quarter.",
    "Client presents before the holidays, 30 to 60 boxes.",
  ],
  agency: ["Guest presents for launches; wants samples within three days and a fixed price."],
  shop: [
    "A small shelf of tins that look good as presents, under 20 a piece.",
    "Exclusive blend with their own label, first run of 200.",
  ],
  class: ["Tea hour for the parents' evening, twice a year.", "Six lessons for the after-school club, gentle teas."],
  person: [
    "Drinks one green tea in the morning; nothing bitter.",
    "Collects aged white, asks for the year and the storage.",
    "Presents for her parents-in-law at New Year, with a card in Chinese.",
    "Learning gongfu brewing, wants to try one new oolong each month.",
    "No caffeine after noon: osmanthus and roasted teas.",
  ],
};

/** What the owner noted about them. */
export const notesEn: Readonly<Record<Segment, readonly string[]>> = {
  food: ["Restocks on the first Monday. Write, don't call, during lunch.", "Pays by card within a week, never late."],
  hotel: ["Purchasing decides, but the concierge is the one who tastes."],
  office: [
    "Invoice to accounts, copy to the office manager, PO number on top.",
    "Half the team is vegan and likes to read labels.",
  ],
  agency: ["Fast decisions, tight dates. Tell her early when something slips."],
  shop: [
    "Shares every new tin on their page; send a photo with the parcel.",
    "Customs paperwork must say 'tea, not medicine'.",
  ],
  class: ["Term dates decide everything; ask in March and September."],
  person: [
    "Answers mail on Sundays.",
    "Moved here two years ago, likes to practise Chinese when we talk.",
    "Came by a friend from the Saturday class.",
    "Travels a lot; check that somebody is home before sending.",
    "Asked twice about a subscription. Worth offering.",
    "Very exact about water temperature. Knows what he wants.",
    "Broke a gaiwan in the post once; wrap everything twice.",
  ],
};
