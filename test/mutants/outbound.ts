/**
 * All that judges a mutant of `src/outbound`, in one file: each mutant costs one start of a worker. What it imports is short:
 * no properties.
 */
import '../outbound-fixtures.test.ts';
import '../limits.test.ts';
import '../outbound.test.ts';
import '../fields.test.ts';
import '../send-response.test.ts';
import '../send-window.test.ts';
import '../text-cutting.test.ts';
