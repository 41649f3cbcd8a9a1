import type { FormEvent, ReactNode } from "react";

export type FormProps = { onSubmit: () => void; children: ReactNode; id?: string; gap?: number };

/** Fields under each other; Enter in a line, or Ctrl/Cmd+Enter anywhere, submits. */
export function Form({ onSubmit, children, id, gap = 16 }: FormProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form
      id={id}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSubmit();
        }
      }}
      style={{ display: "grid", gap, gridTemplateColumns: "minmax(0, 1fr)" }}
    >
      {children}
    </form>
  );
}
