import { useState } from "react";

const keyOf = (id: string) => `soloist.note.${id}`;

function recall(id: string): string {
  try {
    return sessionStorage.getItem(keyOf(id)) ?? "";
  } catch {
    return ""; // storage is closed to us: the words live as long as the page
  }
}

/** What is being written about a customer; kept while one looks something up on another page. */
export function useDraft(id: string): [string, (text: string) => void] {
  const [text, write] = useState(() => recall(id));
  function keep(next: string) {
    write(next);
    try {
      if (next === "") sessionStorage.removeItem(keyOf(id));
      else sessionStorage.setItem(keyOf(id), next);
    } catch {
      // not kept, still written
    }
  }
  return [text, keep];
}
