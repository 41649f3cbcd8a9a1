import css from "./display.module.css";
import { initialsOf } from "./initials.ts";

/** A person's or (square) an organisation's sign beside the name; only for the eye. */
export function Avatar({ name, size = 28, square = false }: { name: string; size?: 24 | 28 | 44; square?: boolean }) {
  const fontSize = size === 44 ? 16 : 12;
  return (
    <span
      className={css.avatar}
      data-shape={square ? "square" : undefined}
      style={{ width: size, height: size, fontSize }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
