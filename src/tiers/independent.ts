import type { Formalisation } from '../verification/protocol.ts';
import type { Sample } from './sample.ts';

/**
 * Whether a formalised sample's answer was found independently of another sample: the other was worked out by another model, or computed from
 * other equations. What the same model says in words beside its own equations is not independent of them.
 */
export function areIndependent(formalised: Sample, other: Sample): boolean {
  if (other === formalised || formalised.formalisation === null) return false;
  if (other.formalisation === null) return other.model !== formalised.model;
  return equationsOf(formalised.formalisation) !== equationsOf(other.formalisation);
}

/** The equations in one spelling: unknowns by order of appearance, spaces gone, relations sorted. */
function equationsOf({ unknowns, relations, goal }: Formalisation): string {
  const names = unknowns.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const seen = new Map<string, string>();
  const rename = (text: string) => {
    const plain = text.replace(/\s+|\*/g, '');
    if (names.length === 0) return plain;
    return plain.replace(new RegExp(names.map(escaped).join('|'), 'g'), (name) => {
      const known = seen.get(name) ?? `#${seen.size}`;
      seen.set(name, known);
      return known;
    });
  };
  return [...relations.map(rename).sort(), goal.find, rename(goal.of)].join(';');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
