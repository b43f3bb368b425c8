import { type Assurance, assurances, type Weight } from '../words/assurance.ts';
import './solution.css';

const signs: Readonly<Record<Weight, string>> = { verified: '✓', likely: '≈', open: '?' };

/** The word that stands behind an answer. */
export function AssuranceBadge({ assurance }: { readonly assurance: Assurance }) {
  const { name, weight } = assurances[assurance];
  return (
    <span className={`badge badge-${weight}`}>
      <span aria-hidden="true">{signs[weight]}</span> {name}
    </span>
  );
}
