import css from "./feedback.module.css";
import { dismiss, useToasts } from "./toast.ts";

/** The place at the edge of the screen where `toast` speaks; drawn once by the shell. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className={css.toasts} role="status" aria-live="polite">
      {toasts.map(({ id, text, tone, action }) => (
        <div className={css.toast} data-tone={tone} key={id}>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
