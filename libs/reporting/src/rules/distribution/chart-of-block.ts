export { chartNumbers, chartWords, type ChartNumbers } from '@onecounter/contracts';
