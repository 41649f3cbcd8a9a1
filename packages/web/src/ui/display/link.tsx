import { useRouter } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, MouseEvent } from "react";

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

const isOurs = (href: string) => href.startsWith("/") && !href.startsWith("/api/");

/** A real link that changes the page without loading it again; its page is fetched when the pointer comes near. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const router = useRouter({ warn: false });
  function go(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || rest.target !== undefined || rest.download !== undefined || !isOurs(href))
      return;
    event.preventDefault();
    router.history.push(href);
  }
  const prefetch = () => {
    if (isOurs(href)) void router.preloadRoute({ to: href as "/" }).catch(() => undefined);
  };
  return <a href={href} onClick={go} onPointerEnter={prefetch} {...rest} />;
}
