import { expose } from 'comlink';
import { FlowService } from './flowService.ts';

expose(new FlowService());
