export { lineOf, statusText } from '../state/statusText.ts';
