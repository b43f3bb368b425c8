import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { Scrolling } from '../frame/scrolling.tsx';
import { optionOf, type PlotStyle } from './plot-option.ts';
import type { Series } from './series.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface PlotProps extends PlotStyle {
  readonly title: string;
  /** What is plotted, in one sentence. */
  readonly about: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

/** A plot over time, and the same as a table for who cannot see it. */
export function Plot({ title, about, labels, series, kind, format, isLogarithmic = false }: PlotProps) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const isDark = useComputedColorScheme() === 'dark';
  const isEmpty = series.every(({ values }) => values.every((value) => value === null || value === 0));
  useEffect(() => {
    if (element.current === null || isEmpty) return;
    const made = init(element.current, null, { renderer: 'canvas' });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [isEmpty]);
  useEffect(() => {
    chart.current?.setOption(optionOf(labels, series, { kind, format, isLogarithmic }, isDark), true);
  });
  return (
    <figure className="paper plot">
      <figcaption>
        <h2>{title}</h2>
        <p>{about}</p>
      </figcaption>
      {isEmpty ? (
        <p className="plot-empty">Nothing to plot in this window.</p>
      ) : (
        <>
          <div
            className="plot-canvas"
            ref={element}
            role="img"
            aria-label={`${title}. ${about} The table below has the figures.`}
          />
          <details>
            <summary>As a table</summary>
            <Scrolling className="plot-table" label={`Figures: ${title}`}>
              <Figures labels={labels} series={series} format={format} />
            </Scrolling>
          </details>
        </>
      )}
    </figure>
  );
}

function Figures({ labels, series, format }: Pick<PlotProps, 'labels' | 'series' | 'format'>) {
  const rows = labels.map((label, place) => ({
    label,
    place,
    values: series.map(({ values }) => values[place] ?? null),
  }));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">From</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ values }) => values.some((value) => value !== null && value !== 0))
          .map(({ label, place, values }) => (
            <tr key={place}>
              <th scope="row">{label}</th>
              {series.map(({ name }, column) => (
                <td key={name}>{values[column] == null ? '–' : format(values[column])}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
