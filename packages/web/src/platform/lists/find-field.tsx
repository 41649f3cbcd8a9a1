import { useEffect, useRef, useState } from "react";
import { TextField } from "#ui/fields/text-field.tsx";

const typingPause = 200;

/** Finds while typing, once the fingers rest. */
export function FindField(props: { label: string; value: string; onChange: (value: string) => void }) {
  const { label, value, onChange } = props;
  const [text, write] = useState(value);
  const sent = useRef(value);
  const send = useRef(onChange);
  useEffect(() => {
    send.current = onChange;
  });
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      write(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      send.current(text.trim());
    }, typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return <TextField bare small type="search" label={label} placeholder={label} value={text} onChange={write} />;
}
