import css from "./display.module.css";
import { initialsOf } from "./initials.ts";

type Looks = { name: string; size?: 24 | 28 | 44; square?: boolean; src?: string | undefined };

/** A person's or (square) an organisation's picture or sign beside the name; only for the eye. */
export function Avatar({ name, size = 28, square = false, src }: Looks) {
  const fontSize = size === 44 ? 16 : 12;
  return (
    <span
      className={css.avatar}
      data-shape={square ? "square" : undefined}
      style={{ width: size, height: size, fontSize }}
      aria-hidden="true"
    >
      {initialsOf(name)}
      {src && (
        // The sign stands behind the picture, and is seen where none comes.
        <img
          key={src}
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          width={size}
          height={size}
          onError={({ currentTarget }) => {
            currentTarget.hidden = true;
          }}
        />
      )}
    </span>
  );
}
