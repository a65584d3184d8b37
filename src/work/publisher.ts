import { expose } from 'comlink';
import { PublishDesk } from './publishDesk.ts';

expose(new PublishDesk());
