export { buildMatrix, matrixOf, type FlowCell, type FlowCells } from '../../model/buildMatrix.ts';
