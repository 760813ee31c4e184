/** All that judges a mutant of the other folders, in one file: each mutant costs one start of a worker. */
import '../inbound-fixtures.test.ts';
import '../inbound.test.ts';
import '../webhook.test.ts';
