import { openImporterHandlers } from './importerHandlers.ts';
import { serve } from './serve.ts';

serve(openImporterHandlers);
