import { useFormats } from "#platform/formats";

export type WhenProps =
  | { /** A calendar day, `2027-02-01`. */ on: string; at?: never; as?: never }
  | {
      /** An instant, UTC ISO. */ at: string;
      /** `moment` 明天 10:00 (the default), `clock` 09:42, `distance` 3 天前, `day` 11月11日. */
      as?: "moment" | "clock" | "distance" | "day";
      on?: never;
    };

/** A date as people say it, with the full date when pointed at. */
export function When({ on, at, as = "moment" }: WhenProps) {
  const formats = useFormats();
  if (on !== undefined) {
    return (
      <time dateTime={on} title={formats.fullDay(on)}>
        {formats.day(on)}
      </time>
    );
  }
  const said = as === "day" ? formats.day(formats.dayOf(at)) : formats[as](at);
  return (
    <time dateTime={at} title={formats.fullMoment(at)}>
      {said}
    </time>
  );
}
