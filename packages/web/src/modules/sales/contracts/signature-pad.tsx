import { type PointerEvent, useCallback, useRef } from "react";
import { Button } from "#ui/display/button.tsx";
import css from "./contracts.module.css";
import { useContractWords } from "./words.ts";

type Props = { onDraw: (picture: string | undefined) => void };
const ink = "#1a2a44";

/** A field to draw one's signature in, by finger, pen or mouse. */
export function SignaturePad({ onDraw }: Props) {
  const t = useContractWords();
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const fit = useCallback((element: HTMLCanvasElement | null) => {
    canvas.current = element;
    if (element) clean(element);
  }, []);
  function clear() {
    if (canvas.current) clean(canvas.current);
    onDraw(undefined);
  }
  function begin(event: PointerEvent<HTMLCanvasElement>) {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = pointOf(event);
  }
  function move(event: PointerEvent<HTMLCanvasElement>) {
    const pen = canvas.current?.getContext("2d");
    if (!last.current || !pen) return;
    const next = pointOf(event);
    pen.beginPath();
    pen.moveTo(last.current.x, last.current.y);
    pen.lineTo(next.x, next.y);
    pen.stroke();
    last.current = next;
  }
  function end() {
    if (last.current) onDraw(canvas.current?.toDataURL("image/png"));
    last.current = null;
  }
  return (
    <div className={css.pad}>
      <div className={css.padHead}>
        <span>{t.draw}</span>
        <Button link onClick={clear}>
          {t.clear}
        </Button>
      </div>
      <canvas
        ref={fit}
        aria-label={t.draw}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </div>
  );
}

function clean(element: HTMLCanvasElement): void {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  element.width = Math.round(element.clientWidth * ratio);
  element.height = Math.round(element.clientHeight * ratio);
  const pen = element.getContext("2d");
  if (!pen) return;
  pen.scale(ratio, ratio);
  Object.assign(pen, { lineWidth: 2.2, lineCap: "round", lineJoin: "round", strokeStyle: ink });
}

function pointOf(event: PointerEvent<HTMLCanvasElement>) {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
