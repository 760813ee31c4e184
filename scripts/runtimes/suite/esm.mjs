import * as all from 'convograph';
import * as inbound from 'convograph/inbound';
import * as outbound from 'convograph/outbound';
import * as webhook from 'convograph/webhook';
import { fixtures } from './fixtures.mjs';
import { suite } from './suite.mjs';

await suite({ all, outbound, inbound, webhook }, fixtures);
