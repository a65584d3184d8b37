export { buildMatrix, matrixOf, type FlowCell } from '../../model/buildMatrix.ts';
