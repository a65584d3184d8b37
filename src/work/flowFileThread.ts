import { expose } from 'comlink';
import { FlowFileService } from './flowFileService.ts';

expose(new FlowFileService());
