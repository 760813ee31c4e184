/** All that judges a mutant of the other folders: see outbound.ts. */
import '../inbound-fixtures.test.ts';
import '../inbound.test.ts';
import '../webhook.test.ts';
