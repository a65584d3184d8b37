import { expose } from 'comlink';
import { ImportService } from './importService.ts';

expose(new ImportService());
