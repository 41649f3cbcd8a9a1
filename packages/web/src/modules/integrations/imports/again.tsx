import { Button } from "#ui/display/button.tsx";
import { When } from "#ui/display/when.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { type Import, type Patch, useWords } from "./data.ts";

/** Says that an earlier import's settings hold here, or offers them; either way one click changes it. */
export function Again({ one, onChange }: { one: Import; onChange: (patch: Patch) => void }) {
  const t = useWords();
  const { like, offer } = one;
  if (like) {
    return (
      <Notice tone="good" action={<Button onClick={() => onChange({ like: null })}>{t.startFresh}</Button>}>
        {t.sameSettings(like.name)} <When at={like.at} as="distance" />
      </Notice>
    );
  }
  if (!offer) return null;
  return (
    <Notice action={<Button onClick={() => onChange({ like: offer.id })}>{t.takeSettings}</Button>}>
      {t.sameColumns(offer.name)} <When at={offer.at} as="distance" />
    </Notice>
  );
}
