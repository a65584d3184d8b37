import { expose } from 'comlink';
import { ExportDesk } from './exportDesk.ts';

expose(new ExportDesk());
