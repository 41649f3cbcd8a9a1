import { Button } from "#ui/display/button.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./repeat.module.css";
import { useRepeatWords } from "./words.ts";

export type Scope = "this" | "following" | "all";

type ScopeSheetProps = {
  scopes?: readonly Scope[];
  onChoose: (scope: Scope) => void;
  onClose: () => void;
};

const every: readonly Scope[] = ["this", "following", "all"];

/** Asks which of a series is meant. */
export function ScopeSheet({ scopes = every, onChoose, onClose }: ScopeSheetProps) {
  const t = useRepeatWords();
  return (
    <Sheet title={t.scopeTitle} open onClose={onClose}>
      <div className={css.scopes}>
        {scopes.map((scope, index) => (
          <Button
            large
            wide
            primary={index === 0}
            onClick={() => {
              onClose();
              onChoose(scope);
            }}
            key={scope}
          >
            {t.scopes[scope]}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
