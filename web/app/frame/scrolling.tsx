import { type ReactNode, useEffect, useRef } from 'react';

/** What is wider than its place can be scrolled with the keyboard, too. @returns ends it */
export function focusableWhileScrolling(element: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  });
  observer.observe(element);
  return () => observer.disconnect();
}

interface ScrollingProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Scrolls sideways where there is no room. */
export function Scrolling({ label, className, children }: ScrollingProps) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => (element.current === null ? undefined : focusableWhileScrolling(element.current)), []);
  return (
    <section ref={element} className={className} aria-label={label}>
      {children}
    </section>
  );
}
