import { Bar } from '../frame/bar.tsx';
import { count, share } from '../words/amounts.ts';

interface CountsProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly count: number }[];
  /** What is said where there is none. */
  readonly none: string;
}

/** How often each of some things occurred, as bars, with its share of all. */
export function Counts({ title, rows, none }: CountsProps) {
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  return (
    <section className="paper">
      <h2 className="plot-title">{title}</h2>
      {rows.length === 0 ? (
        <p className="plot-empty">{none}</p>
      ) : (
        <ul className="counts">
          {rows.map((row) => (
            <li key={row.name}>
              <span>{row.name}</span>
              <Bar share={row.count / all} />
              <span className="counts-number">
                {count(row.count)}, {share(row.count / all)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
