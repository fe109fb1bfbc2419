import { BarChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, PieChart, GridComponent, LegendComponent, SVGRenderer]);

/** As SVG, in the size of the paper. */
export const drawOn = (place: HTMLElement): EChartsType => init(place, null, { renderer: 'svg', width: 512, height: 279 });
