import { SegmentedControl, Skeleton } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Troubled } from '../frame/troubled.tsx';
import { cost, count, share } from '../words/amounts.ts';
import { assurances } from '../words/assurance.ts';
import { reasons, type Tier, tiers } from '../words/labels.ts';
import { Counts } from './counts.tsx';
import { Plot } from './plot.tsx';
import { type Range, rangeOf, ranges, windowOf } from './range.ts';
import { type Part, Report, type Whole } from './report-query.ts';
import { byTier, labelsOf, latencies, percentOf, shares } from './series.ts';
import { TierTable } from './tier-table.tsx';
import './report.css';

/** How routing does: how much is verified, how much climbs, how long it takes and what it costs, over time. */
export function ReportPage() {
  useDocumentTitle('Report · Verity');
  const [search, setSearch] = useSearchParams();
  const range = rangeOf(search.get('range'));
  const variables = useMemo(() => windowOf(range, new Date()), [range]);
  const [{ data, error }, again] = useQuery({ query: Report, variables });
  return (
    <div className="page">
      <div className="report-head">
        <div>
          <h1 className="page-title">Routing report</h1>
          <p className="page-lead">Every figure is a count over the problems that were finished in the window.</p>
        </div>
        <SegmentedControl
          aria-label="Window"
          data={(Object.keys(ranges) as Range[]).map((value) => ({ value, label: ranges[value].name }))}
          value={range}
          onChange={(chosen) => setSearch({ range: chosen }, { replace: true })}
        />
      </div>
      {error !== undefined ? (
        <Troubled error={error} retry={() => again({ requestPolicy: 'network-only' })} />
      ) : data === undefined ? (
        <div role="status" aria-label="Loading the report">
          <Skeleton height={96} radius="md" mb={16} />
          <Skeleton height={320} radius="md" />
        </div>
      ) : (
        <>
          <Tiles whole={data.routing} />
          <Plots parts={data.routingSeries} isHourly={range === 'day'} />
          <TierTable rows={data.routing.tiers} />
          <div className="report-pair">
            <Counts
              title="Why attempts were not the last word"
              rows={data.routing.reasons.map(({ reason, count: times }) => ({ name: reasons[reason], count: times }))}
              none="Every attempt was."
            />
            <Counts
              title="What stands behind the answers"
              rows={data.routing.assurances.map((each) => ({
                name: assurances[each.assurance].name,
                count: each.count,
              }))}
              none="Nothing was solved."
            />
          </div>
        </>
      )}
    </div>
  );
}

function Tiles({ whole }: { readonly whole: Whole }) {
  const { solved, verifiedShare, escalationRate, cacheHitRate, costUsd, costPerVerifiedUsd } = whole;
  const tiles = [
    ['Solved', count(solved)],
    ['Verified', solved === 0 ? '–' : share(verifiedShare)],
    ['Escalated', share(escalationRate)],
    ['From memory', share(cacheHitRate)],
    ['Cost', cost(costUsd)],
    ['Cost per verified', costPerVerifiedUsd === null ? '–' : cost(costPerVerifiedUsd)],
  ] as const;
  return (
    <dl className="tiles">
      {tiles.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Plots({ parts, isHourly }: { readonly parts: readonly Part[]; readonly isHourly: boolean }) {
  const [tier, setTier] = useState<Tier>('EASY');
  const labels = labelsOf(parts, isHourly);
  const percent = (value: number) => `${value} %`;
  return (
    <div className="plots">
      <Plot
        title="Verified, escalated, remembered"
        about="Shares of the solved answers, of the finished problems, and of the answers given out."
        kind="line"
        format={percent}
        {...{ labels, series: shares(parts) }}
      />
      <Plot
        title="Accuracy"
        about="Share of each tier’s accepted answers that later review confirmed; nothing where none was reviewed."
        kind="line"
        format={percent}
        {...{ labels, series: byTier(parts, tiers, ({ reviewedAccuracy }) => percentOf(reviewedAccuracy)) }}
      />
      <div className="plot-choice">
        <SegmentedControl
          size="xs"
          aria-label="Tier of the latencies"
          data={(Object.keys(tiers) as Tier[]).map((value) => ({ value, label: tiers[value] }))}
          value={tier}
          onChange={(chosen) => setTier(chosen as Tier)}
        />
        <Plot
          title="Latency"
          about={`From asking to the outcome, problems of the ${tiers[tier].toLowerCase()} tier, in seconds.`}
          kind="line"
          format={(value) => `${Number(value.toPrecision(3))} s`}
          isLogarithmic
          {...{ labels, series: latencies(parts, tier) }}
        />
      </div>
      <Plot
        title="Cost per tier"
        about="What models cost, by the tier that asked them, in dollars."
        kind="bar"
        format={cost}
        {...{ labels, series: byTier(parts, tiers, ({ costUsd }) => costUsd) }}
      />
    </div>
  );
}
