import { withoutUndefined } from '../../../shared/without-undefined.ts';
import type { Details } from '../../../types/outcomes.ts';
import { fieldsOf, own, stringOf, type Untrusted } from '../../untrusted.ts';

/** Turns a comment into its details. A boosted post comes twice, and these tell which is which. */
export function detailsOfComment(comment: Untrusted): Details {
  const media = fieldsOf(own(comment, 'media'));
  return withoutUndefined<Details>({
    media_id: stringOf(own(media, 'id')),
    original_media_id: stringOf(own(media, 'original_media_id')),
    media_product_type: stringOf(own(media, 'media_product_type')),
    parent_id: stringOf(own(comment, 'parent_id')),
    ad_id: stringOf(own(media, 'ad_id')),
    ad_title: stringOf(own(media, 'ad_title')),
  });
}
