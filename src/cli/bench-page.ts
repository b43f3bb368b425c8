import * as echarts from 'echarts';
import { type BenchFigures, frontier } from '../monitoring/bench/bench-figures.ts';
import type { CalibrationReport } from './bench-calibration.ts';
import { percent, usd } from './print-table.ts';

/** One self-contained page: the table, and accuracy against cost with the frontier drawn. No script runs in it. */
export function benchPage(
  title: string,
  figures: readonly BenchFigures[],
  notes: readonly string[],
  calibration: readonly CalibrationReport[],
): string {
  const rows = figures
    .map(
      (each) =>
        `<tr>${cellsOf(each)
          .map((cell, i) => (i === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`))
          .join('')}</tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1c2733}table{border-collapse:collapse;width:100%}
th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid #dde3ea;font-variant-numeric:tabular-nums}th:first-child{text-align:left}svg{max-width:100%;height:auto}</style></head>
<body><h1>${escaped(title)}</h1>${notes.map((note) => `<p>${escaped(note)}</p>`).join('')}
<h2>Accuracy against cost</h2>${frontierPlot(figures)}
${calibration.map((each) => `<h2>Calibration of ${escaped(each.model)} at the stop of its vote</h2>${reliabilityPlot(each)}`).join('')}
<h2>Strategies</h2><table><thead><tr>${benchHead.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead><tbody>
${rows}
</tbody></table></body></html>
`;
}

export const benchHead: readonly string[] = [
  ...['strategy', 'accuracy', '95 %', 'p50', 'p95', 'calls', 'reasoning', 'per query', 'per right answer', 'escalated'],
  ...['right vs reasoning', 'cost/right vs reasoning'],
  ...['right: standard', 'right: reasoning', 'easy', 'medium', 'hard'],
];

/** One row of the table, as text. */
export function cellsOf(each: BenchFigures): readonly string[] {
  return [
    each.strategy,
    percent(each.accuracy.value),
    `${percent(each.accuracy.low)}-${percent(each.accuracy.high)}`.replaceAll(' %', ''),
    seconds(each.p50Ms),
    seconds(each.p95Ms),
    each.callsPerQuery.toFixed(2),
    percent(each.reasoningShare),
    usd(each.costPerQueryUsd.value),
    usd(each.costPerCorrectUsd),
    percent(each.escalationRate),
    percent(each.versusReasoning?.right ?? null),
    percent(each.versusReasoning?.costPerCorrect ?? null),
    percent(each.accuracyByTier.standard),
    percent(each.accuracyByTier.reasoning),
    percent(each.accuracyByLevel.easy),
    percent(each.accuracyByLevel.medium),
    percent(each.accuracyByLevel.hard),
  ];
}

function frontierPlot(figures: readonly BenchFigures[]): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 1100, height: 520 });
  const point = (each: BenchFigures) => [1000 * each.costPerQueryUsd.value, 100 * each.accuracy.value];
  chart.setOption({
    animation: false,
    grid: { left: 70, right: 40, top: 30, bottom: 60 },
    xAxis: { type: 'log', name: 'dollars for 1,000 queries', nameLocation: 'middle', nameGap: 35 },
    yAxis: { type: 'value', name: 'accuracy, %', scale: true },
    series: [
      {
        type: 'line',
        data: frontier(figures).map(point),
        step: false,
        symbol: 'none',
        lineStyle: { color: '#2a7f62', width: 2 },
      },
      {
        type: 'scatter',
        symbolSize: 9,
        data: figures.map((each) => ({
          name: each.strategy,
          value: point(each),
          itemStyle: { color: each.strategy.startsWith('ladder') ? '#2a7f62' : '#5b7083' },
        })),
        label: { show: true, formatter: '{b}', position: 'right', fontSize: 11 },
        labelLayout: { hideOverlap: true },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function reliabilityPlot({ stop }: CalibrationReport): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 520, height: 420 });
  chart.setOption({
    animation: false,
    grid: { left: 60, right: 30, top: 30, bottom: 55 },
    xAxis: { type: 'value', min: 0, max: 1, name: 'predicted', nameLocation: 'middle', nameGap: 30 },
    yAxis: { type: 'value', min: 0, max: 1, name: 'right' },
    series: [
      {
        type: 'line',
        data: [
          [0, 0],
          [1, 1],
        ],
        symbol: 'none',
        lineStyle: { type: 'dashed', color: '#9aa7b4' },
      },
      {
        type: 'scatter',
        data: stop.reliability.map((bin) => [bin.predicted, bin.observed]),
        itemStyle: { color: '#2a7f62' },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
