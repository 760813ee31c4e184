import { ConvographPreview } from './convograph-preview.ts';
import { CardCarousel } from './parts/card-carousel.ts';

declare global {
  interface HTMLElementTagNameMap {
    'convograph-preview': ConvographPreview;
  }
}

// A page may hold two copies of this module: the first one wins.
if (!customElements.get('convograph-preview-carousel'))
  customElements.define('convograph-preview-carousel', CardCarousel);
if (!customElements.get('convograph-preview')) customElements.define('convograph-preview', ConvographPreview);

export { ConvographPreview };
