/** Our own drawings on a 20 × 20 grid, one stroke each; decoration only, the button says its name in words. */
const drawings = {
  today: "M4 5.5h12M4 10h8M4 14.5h5M13 14l1.6 1.6L18 12",
  customers: "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5c.6-2.8 3-4.5 6-4.5s5.400 1.700 6 4.500",
  sales: "M3.500 4v12M9 4v8.500M14.500 4v5M17.500 4v5",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  till: "M4 9.500h12V16H4zM6 9.500V4h8v5.500M8 6.500h4M8 12.700h.01M12 12.700h.01",
  steps: "M4.500 5h.01M8 5h8M4.500 10h.01M8 10h8M4.500 15h.01M8 15h5",
  more: "M4.500 10h.01M10 10h.01M15.500 10h.01",
  search: "M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM13 13l4 4",
  close: "m5 5 10 10M15 5 5 15",
  check: "m4 10.500 4 4 8-9",
  down: "m5.500 8 4.500 4.500L14.500 8",
  up: "m5.500 12 4.500-4.500 4.500 4.500",
  right: "m8 5.500 4.500 4.500L8 14.500",
  left: "M12 5.500 7.500 10l4.500 4.500",
  phone:
    "M5 3.500h2.500l1.200 3.400-1.700 1.300a8 8 0 0 0 4.800 4.800l1.300-1.700 3.400 1.200V15c0 .8-.7 1.500-1.500 1.500C9 16.500 3.500 11 3.500 5c0-.8.7-1.500 1.500-1.500Z",
  mail: "M3 5.500h14v9H3zM3.500 6l6.500 5 6.500-5",
  chat: "M4 4.500h12v8.500H9l-3.500 3V13H4z",
  trash: "M4 6h12M8 6V4h4v2M5.500 6l.7 10h7.600l.7-10",
  copy: "M7.500 7.500h8.500v8.500H7.500zM12.500 7.500V4H4v8.500h3.500",
  edit: "m4 16 .7-3.200 8.300-8.300 2.500 2.500-8.300 8.300z",
  columns: "M3.500 4.500h13v11h-13zM8 4.500v11M12.500 4.500v11",
  filter: "M3.500 5h13M6 10h8M8.500 15h3",
  money:
    "M3.500 5.500h13v9h-13zM10 12.200a2.200 2.200 0 1 0 0-4.400 2.200 2.200 0 0 0 0 4.400ZM5.800 10h.01M14.200 10h.01",
  upload: "M10 13V4M6.500 7.500 10 4l3.500 3.500M4 16h12",
  download: "M10 4v9M6.500 9.500 10 13l3.500-3.500M4 16h12",
  undo: "M7 4.500 3.500 8 7 11.500M4 8h8a4 4 0 0 1 0 8H9",
  calendar: "M3.500 5h13v11h-13zM3.500 8.500h13M7 3v3M13 3v3",
  repeat: "M5 8.500a5 5 0 0 1 9-2M15 3.500v3h-3M15 11.500a5 5 0 0 1-9 2M5 16.500v-3h3",
  task: "M4 4h12v12H4zM7 10l2.200 2.200L13.500 8",
  settings: "M3.500 6h7M14 6h2.500M3.500 14H6M9.500 14h7M12.200 4.200v3.600M7.800 12.200v3.600",
  tag: "M3.500 3.500h6l7 7-6 6-7-7zM7 7h.01",
  person: "M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.500c.6-2.800 3-4.500 6-4.500s5.400 1.700 6 4.500",
  help: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8a2 2 0 1 1 2.700 1.900c-.5.2-.7.6-.7 1.100M10 13.600h.01",
  figures: "M4 16V9M8 16V5M12 16v-5M16 16V7M3 17.500h14",
  forecast: "M3 10h4M7 10l9.500-5.500M7 10h9.500M7 10l9.500 5.500",
  external: "M8 4.500H4.500v11h11V12M11.500 4.500h4v4M15.500 4.500 9.500 10.500",
} as const;

export type IconName = keyof typeof drawings;

/** One small drawing in the colour of the text around it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
