import ICAL from "ical.js";

const ours = [
  "summary",
  "location",
  "description",
  "dtstart",
  "dtend",
  "duration",
  "rrule",
  "exdate",
  "rdate",
  "recurrence-id",
  "transp",
  "sequence",
  "last-modified",
  "dtstamp",
];

/**
 * The server's own file with what we know written over it: alarms, guests, colours and whatever else it keeps stay.
 * Events that our file does not hold go, those that it does not know come.
 */
export function patchFile(remote: string, mine: string): string {
  const theirs = new ICAL.Component(ICAL.parse(remote) as never);
  const own = new ICAL.Component(ICAL.parse(mine) as never);
  theirs.removeAllProperties("method");
  const keyOf = (event: ICAL.Component) => String(event.getFirstPropertyValue("recurrence-id") ?? "").slice(0, 10);
  const known = new Map(theirs.getAllSubcomponents("vevent").map((event) => [keyOf(event), event]));
  for (const event of own.getAllSubcomponents("vevent")) {
    const there = known.get(keyOf(event));
    known.delete(keyOf(event));
    if (!there) {
      theirs.addSubcomponent(copyOf(event));
      continue;
    }
    for (const name of ours) {
      there.removeAllProperties(name);
      for (const property of event.getAllProperties(name))
        there.addProperty(ICAL.Property.fromString(property.toICALString()));
    }
  }
  for (const gone of known.values()) theirs.removeSubcomponent(gone);
  const zones = new Set(theirs.getAllSubcomponents("vtimezone").map((zone) => zone.getFirstPropertyValue("tzid")));
  for (const zone of own.getAllSubcomponents("vtimezone")) {
    if (!zones.has(zone.getFirstPropertyValue("tzid"))) theirs.addSubcomponent(copyOf(zone));
  }
  return theirs.toString();
}

const copyOf = (component: ICAL.Component) => ICAL.Component.fromString(component.toString());
