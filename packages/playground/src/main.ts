import './app.ts';
import { followInPageLinks } from './in-page-links.ts';

followInPageLinks();
