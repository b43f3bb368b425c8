import { SpokenProse } from '../mathematics/spoken.tsx';

/** Problems of several kinds that are solved without a model. */
const examples = [
  'Solve x^2 - 5x + 6 = 0',
  'Find the derivative of x^3 * sin(x)',
  'Factor $x^4 - 1$',
  'Solve the system: x + y = 7, x - y = 1',
  'Evaluate $\\int_0^1 x^2 \\, dx$',
];

interface ExamplesProps {
  readonly choose: (problem: string) => void;
}

/** Puts a problem into the field. */
export function Examples({ choose }: ExamplesProps) {
  return (
    <section className="examples" aria-label="Examples">
      <h2 className="section-title">Or start from one of these</h2>
      <ul>
        {examples.map((problem) => (
          <li key={problem}>
            <button type="button" onClick={() => choose(problem)}>
              <SpokenProse text={problem} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
