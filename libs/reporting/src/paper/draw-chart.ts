import type { EChartsCoreOption } from 'echarts';
import type { ChartNumbers } from '../rules/distribution/chart-of-block';

/** Points; as broad as the type area. */
export const CHART_SIZE = { width: 440, height: 240 };
/** Also told apart when printed in grey. */
const COLOURS = ['#1a5aa8', '#c77800', '#4d8f5b', '#8a4a9e', '#b0413e', '#5b6b7a'];
const MANY = 6;

/** A chart as SVG, drawn without a browser; the same numbers give the same picture. */
export async function drawChart(numbers: ChartNumbers): Promise<string> {
  // loaded when the first chart is drawn: it is large
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...CHART_SIZE });
  try {
    chart.setOption(numbers.kind === 'shares' ? shares(numbers) : bars(numbers));
    // the library numbers what it draws through the life of the process
    return chart.renderToSVGString().replace(/zr\d+-/g, 'zr-');
  } finally {
    chart.dispose();
  }
}

const COMMON = { animation: false, color: COLOURS, textStyle: { fontFamily: 'sans-serif', color: '#222222' } };

function bars({ kind, labels, series }: ChartNumbers): EChartsCoreOption {
  const crowded = labels.length > MANY;
  return {
    ...COMMON,
    grid: { left: 48, right: 12, top: 34, bottom: crowded && kind === 'units' ? 78 : 28 },
    legend: { top: 4, itemHeight: 9, data: series.map(({ name }) => name) },
    xAxis: { type: 'category', data: [...labels], axisLabel: { interval: 0, fontSize: crowded ? 9 : 11, rotate: crowded && kind === 'units' ? 40 : 0 } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { fontSize: 10 } },
    series: series.map(({ name, values }) => ({ name, type: 'bar', data: [...values], barMaxWidth: 26, emphasis: { disabled: true }, label: { show: labels.length * series.length <= 24, position: 'top', fontSize: 9 } })),
  };
}

function shares({ labels, series: [first] }: ChartNumbers): EChartsCoreOption {
  const data = labels.map((name, at) => ({ name: `${name} ${first?.values[at] ?? '—'}${first?.unit ?? ''}`, value: Math.max(0, first?.values[at] ?? 0) }));
  return { ...COMMON, series: [{ type: 'pie', radius: ['30%', '68%'], center: ['50%', '52%'], data, emphasis: { disabled: true }, label: { fontSize: 11, formatter: '{b}\n{d}%' } }] };
}
