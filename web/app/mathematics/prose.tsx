import { useMemo } from 'react';
import { Formula } from './formula.tsx';
import { splitProse } from './split-prose.ts';
import './mathematics.css';

interface ProseProps {
  readonly text: string;
  /** Whether formulas are found that stand in the text without dollar signs. */
  readonly findsTyped?: boolean;
}

/** A text with its formulas typeset. The rest stays text, whatever it says. */
export function Prose({ text, findsTyped = false }: ProseProps) {
  const pieces = useMemo(() => splitProse(text, findsTyped), [text, findsTyped]);
  return (
    <span className="prose">
      {pieces.map((piece) =>
        piece.kind === 'text' ? (
          <span key={piece.at}>{piece.text}</span>
        ) : (
          <Formula key={piece.at} latex={piece.latex} isDisplayed={piece.isDisplayed} />
        ),
      )}
    </span>
  );
}
