import { Formula } from './formula.tsx';
import { Prose } from './prose.tsx';

/** A formula within the name of something: names are plain text, which is what screen readers are given. */
export function SpokenFormula({ text, latex }: { readonly text: string; readonly latex: string }) {
  return (
    <>
      <span className="sr-only">{text}</span>
      <span aria-hidden="true">
        <Formula latex={latex} />
      </span>
    </>
  );
}

/** The same for a text with formulas in it. */
export function SpokenProse({ text }: { readonly text: string }) {
  return (
    <>
      <span className="sr-only">{text}</span>
      <span aria-hidden="true">
        <Prose text={text} findsTyped />
      </span>
    </>
  );
}
