const masks = [
  /[*＊●•]{2,}/u,
  /^\s*[*＊]\s*$/u,
  /\p{Script=Han}[*＊]|[*＊]\p{Script=Han}/u,
  /\d[*＊●•]|[*＊●•]\d/u,
  /\d[xX×]{3,}\d/u,
];

/** Whether a platform has hidden part of a value, as in 138****0000, 王*, a***@example.com or a lone `*`. */
export function isMasked(text: string): boolean {
  return masks.some((mask) => mask.test(text));
}
