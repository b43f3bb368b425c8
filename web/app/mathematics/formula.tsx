import katex from 'katex';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { focusableWhileScrolling } from '../frame/scrolling.tsx';

interface FormulaProps {
  readonly latex: string;
  /** On a line of its own, larger. */
  readonly isDisplayed?: boolean;
}

/**
 * A formula, typeset, with MathML for screen readers. What it is made of may come from students: KaTeX builds elements of its own, trusts no
 * command that links or embeds, and shows as text what it cannot read. It is rendered into the element and not as HTML, because the content
 * security policy allows no style in markup.
 */
export function Formula({ latex, isDisplayed = false }: FormulaProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) render(latex, element.current, isDisplayed);
  }, [latex, isDisplayed]);
  useEffect(
    () => (element.current !== null && isDisplayed ? focusableWhileScrolling(element.current) : undefined),
    [isDisplayed],
  );
  return <span ref={element} className={isDisplayed ? 'formula formula-displayed' : 'formula'} />;
}

function render(latex: string, element: HTMLElement, displayMode: boolean): void {
  try {
    katex.render(latex, element, { displayMode, trust: false, strict: 'ignore', maxExpand: 200, maxSize: 20 });
  } catch {
    element.textContent = latex;
  }
}
