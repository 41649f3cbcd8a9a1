import type { AriaAttributes, MouseEvent, ReactNode, Ref } from "react";
import css from "./button.module.css";
import { Icon, type IconName } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import { Link } from "./link.tsx";

export type ButtonProps = AriaAttributes & {
  children?: ReactNode;
  /** One per view: the thing most people came for. */
  primary?: boolean | undefined;
  /** No border until pointed at. */
  subtle?: boolean;
  /** Looks like a link in a line of text. */
  link?: boolean;
  danger?: boolean;
  large?: boolean;
  wide?: boolean;
  icon?: IconName;
  /** The name of an icon-only button, said by screen readers and shown as a title. */
  label?: string | undefined;
  /** The shortcut that does the same, as in `useShortcuts`. */
  keys?: string;
  href?: string;
  /** With `href`: saves the answer as a file instead of opening it. */
  download?: string | boolean;
  target?: "_blank";
  type?: "button" | "submit";
  /** The id of the form this button submits, when it stands outside of it. */
  form?: string;
  disabled?: boolean;
  /** Something is under way: not pressable, and nothing moves. */
  busy?: boolean;
  pressed?: boolean;
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  id?: string;
  /** Set by a menu or panel that hangs under this button. */
  ref?: Ref<HTMLButtonElement>;
};

/** A button, or a link that looks like one. */
export function Button({ ref, ...props }: ButtonProps) {
  const { children, primary, subtle, link, danger, large, wide, icon, label, keys, href, download, target } = props;
  const className = [
    css.button,
    primary && css.primary,
    subtle && css.subtle,
    link && css.link,
    danger && css.danger,
    large && css.large,
    wide && css.wide,
    icon && !children && css.icon,
  ]
    .filter(Boolean)
    .join(" ");
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Kbd keys={keys} />}
    </>
  );
  const shared = {
    className,
    id: props.id,
    onClick: props.onClick,
    ...ariaOf(props),
    ...(label === undefined ? {} : { "aria-label": label, title: label }),
  };
  if (href !== undefined && !props.disabled) {
    return (
      <Link {...shared} href={href} download={download} target={target}>
        {inside}
      </Link>
    );
  }
  return (
    <button
      {...shared}
      ref={ref}
      type={props.type ?? "button"}
      form={props.form}
      disabled={props.disabled || props.busy}
      aria-busy={props.busy}
      aria-pressed={props.pressed}
    >
      {inside}
    </button>
  );
}

const ariaOf = (props: object) =>
  Object.fromEntries(Object.entries(props).filter(([name]) => name.startsWith("aria-")));
