import type { ReactNode } from "react";
import css from "./display.module.css";

/** Red, amber and green only where they mean something; accent for what is ours to notice. */
export type Tone = "plain" | "red" | "amber" | "green" | "accent";

/** A word or two beside a name. */
export function Tag({ children, tone = "plain", title }: { children: ReactNode; tone?: Tone; title?: string }) {
  return (
    <span className={tone === "plain" ? css.tag : `${css.tag} ${css[tone]}`} title={title}>
      {children}
    </span>
  );
}

export type DotTone = "red" | "green" | "yellow" | "grey" | "accent" | "ink";

/** A light of one colour with its meaning in words, for those who cannot see colours. */
export function Dot({ tone, says }: { tone: DotTone; says?: string }) {
  return says === undefined ? (
    <i className={css.dot} data-tone={tone} aria-hidden="true" />
  ) : (
    <i className={css.dot} data-tone={tone} role="img" aria-label={says} title={says} />
  );
}
