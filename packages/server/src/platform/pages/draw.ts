/**
 * The script of the drawing field: a canvas that fills a hidden field with a PNG. Without a script the field is not
 * shown, and the typed name is the signature.
 */
export const drawScript = `"use strict";
for (const field of document.querySelectorAll("[data-draw]")) {
  const canvas = field.querySelector("canvas");
  const target = field.querySelector("input");
  const pen = canvas.getContext("2d");
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  let drawn = false;
  let last = null;
  function fit() {
    canvas.width = Math.round(canvas.clientWidth * ratio);
    canvas.height = Math.round(canvas.clientHeight * ratio);
    pen.scale(ratio, ratio);
    pen.lineWidth = 2.2;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.strokeStyle = "#1a2a44";
    drawn = false;
    target.value = "";
  }
  function point(event) {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
  function begin(event) {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    last = point(event);
  }
  function move(event) {
    if (!last) return;
    const next = point(event);
    pen.beginPath();
    pen.moveTo(last.x, last.y);
    pen.lineTo(next.x, next.y);
    pen.stroke();
    last = next;
    drawn = true;
  }
  function end() {
    last = null;
    if (drawn) target.value = canvas.toDataURL("image/png");
  }
  field.hidden = false;
  fit();
  canvas.addEventListener("pointerdown", begin);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  field.querySelector("button").addEventListener("click", fit);
}
`;
