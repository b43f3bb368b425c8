import type { EChartsCoreOption } from 'echarts/core';
import type { Series } from './series.ts';

/** How values are drawn and said. */
export interface PlotStyle {
  readonly kind: 'line' | 'bar';
  readonly format: (value: number) => string;
  readonly isLogarithmic?: boolean;
}

/** Told apart by people who see colours differently, too: after Okabe and Ito, darker on light ground. */
const palettes = { light: ['#1f7a6a', '#b2560a', '#4a5fa5'], dark: ['#5cc0ad', '#f0a75a', '#93a8f0'] } as const;
/** Lines differ by more than their colour. */
const dashes = ['solid', 'dashed', 'dotted'] as const;

/** The plot of some series over time. Tooltips are drawn, because the content security policy allows no style in markup. */
export function optionOf(
  labels: readonly string[],
  series: readonly Series[],
  { kind, format, isLogarithmic = false }: PlotStyle,
  isDark: boolean,
): EChartsCoreOption {
  const [ink, faint, paper] = isDark ? ['#c3ccca', '#303b39', '#232d2b'] : ['#46525a', '#e3e8e6', '#ffffff'];
  const text = { color: ink, fontSize: 12 };
  return {
    color: [...(isDark ? palettes.dark : palettes.light)],
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    grid: { left: 8, right: 12, top: 40, bottom: 4, containLabel: true },
    legend: {
      left: 0,
      top: 0,
      itemGap: 18,
      itemWidth: 26,
      textStyle: text,
      icon: kind === 'bar' ? 'roundRect' : undefined,
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: paper,
      borderColor: faint,
      textStyle: text,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      boundaryGap: kind === 'bar',
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: faint } },
      axisTick: { show: false },
    },
    yAxis: {
      type: isLogarithmic ? 'log' : 'value',
      axisLabel: { ...text, formatter: format },
      splitLine: { lineStyle: { color: faint } },
    },
    series: series.map(({ name, values }, place) => ({
      ...{ name, type: kind, data: [...values] },
      ...(kind === 'bar'
        ? { stack: 'all', barMaxWidth: 22 }
        : {
            ...{ connectNulls: false, symbol: 'circle', symbolSize: 5, showAllSymbol: true },
            lineStyle: { width: 2, type: dashes[place % dashes.length] },
          }),
    })),
  };
}
