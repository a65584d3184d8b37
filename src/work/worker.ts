import { expose } from 'comlink';
import { AtlasService } from './atlasService.ts';

expose(new AtlasService());
