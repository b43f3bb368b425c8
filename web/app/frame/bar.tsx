interface BarProps {
  /** From 0 to 1. */
  readonly share: number;
}

/** An amount as a bar. For the eye alone: the number stands beside it. */
export function Bar({ share }: BarProps) {
  return (
    <span className="bar" aria-hidden="true">
      <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
    </span>
  );
}
