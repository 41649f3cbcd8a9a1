/** Says how a download is called, in every script. Nothing that was uploaded is ever shown as a page. */
export function asDownload(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`;
}

const escape = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
