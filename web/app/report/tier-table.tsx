import { Scrolling } from '../frame/scrolling.tsx';
import { cost, count, duration, share } from '../words/amounts.ts';
import { tiers } from '../words/labels.ts';
import type { Whole } from './report-query.ts';

/** How each tier did over the whole window. */
export function TierTable({ rows }: { readonly rows: Whole['tiers'] }) {
  return (
    <section className="paper" aria-labelledby="tiers">
      <h2 id="tiers" className="plot-title">
        Tiers
      </h2>
      <Scrolling className="plot-table" label="Figures of the tiers">
        <table>
          <thead>
            <tr>
              <th scope="col">Tier</th>
              <th scope="col">Attempts</th>
              <th scope="col">Accepted</th>
              <th scope="col">Verified</th>
              <th scope="col">Escalated</th>
              <th scope="col">Confirmed by review</th>
              <th scope="col">Median</th>
              <th scope="col">95 %</th>
              <th scope="col">99 %</th>
              <th scope="col">Cost</th>
              <th scope="col">Calls a problem</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.tier}>
                <th scope="row">{tiers[row.tier]}</th>
                <td>{count(row.attempts)}</td>
                <td>{count(row.accepted)}</td>
                <td>{count(row.verified)}</td>
                <td>{count(row.escalated)}</td>
                <td>{row.reviewedAccuracy === null ? 'none reviewed' : share(row.reviewedAccuracy)}</td>
                <td>{row.p50Ms === 0 ? '–' : duration(row.p50Ms)}</td>
                <td>{row.p95Ms === 0 ? '–' : duration(row.p95Ms)}</td>
                <td>{row.p99Ms === 0 ? '–' : duration(row.p99Ms)}</td>
                <td>{cost(row.costUsd)}</td>
                <td>{row.callsPerProblem.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}
