import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);

/** Only what the dashboard draws, as SVG: it stays sharp at 200 %. */
export const drawOn = (place: HTMLElement): EChartsType => init(place, null, { renderer: 'svg' });
