import { chartOption, type ChartNumbers } from '@onecounter/contracts';

/** Points; as broad as the type area. */
export const CHART_SIZE = { width: 440, height: 240 };

/** A chart as SVG, drawn without a browser; the same numbers give the same picture. */
export async function drawChart(numbers: ChartNumbers): Promise<string> {
  // loaded when the first chart is drawn: it is large
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...CHART_SIZE });
  try {
    chart.setOption(chartOption(numbers));
    // the library numbers what it draws through the life of the process
    return chart.renderToSVGString().replace(/zr\d+-/g, 'zr-');
  } finally {
    chart.dispose();
  }
}
