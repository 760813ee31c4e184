/** For callers who compile with `exactOptionalPropertyTypes`. */
import { toInstagram } from '../../src/outbound/index.ts';

// @ts-expect-error an absent option is left out, not undefined
toInstagram({ text_message: { text: 'Hello' } }, { to: undefined });
