import path from 'node:path';
import { analystCrew } from './analysts.ts';
import { openImporterHandlers } from './importerHandlers.ts';
import { serve } from './serve.ts';

const ANALYSIS = path.join(import.meta.dirname, 'analysis.worker.js');

serve((data, emit) => openImporterHandlers(data, emit, analystCrew(ANALYSIS)));
