import { openReaderHandlers } from './readerHandlers.ts';
import { serve } from './serve.ts';

serve(openReaderHandlers);
