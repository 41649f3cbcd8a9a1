/** Three strings, one player: the sign of the product. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 40 40">
      <rect width="40" height="40" rx="11" fill="var(--accent)" />
      <path
        d="M13 12.500v15M20 8.500v23M27 15.500v9"
        stroke="var(--on-accent)"
        strokeWidth="3.600"
        strokeLinecap="round"
      />
    </svg>
  );
}
