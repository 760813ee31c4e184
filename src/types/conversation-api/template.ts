import type { Optional, PerChannel } from './json.ts';

/**
 * Which template to send, and what to fill in. The library has no templates: your option `templates` gives the message.
 */
export interface TemplateReference {
  /** Id in your store of templates. */
  readonly template_id: string;
  /** Such as `latest`. Needed in `omni_template`, as the API asks for it; not in `channel_template`. */
  readonly version?: Optional<string>;
  /** BCP 47. */
  readonly language_code?: Optional<string>;
  /** What stands for each placeholder, by its name. */
  readonly parameters?: Optional<{ readonly [name: string]: string }>;
}

/** A message kept as a template elsewhere; one of the two references must be there. */
export interface TemplateMessageItem {
  /** A template for each channel. That of `INSTAGRAM` goes first. */
  readonly channel_template?: Optional<PerChannel<TemplateReference>>;
  /** A template for all channels; taken where there is none for Instagram. */
  readonly omni_template?: Optional<TemplateReference>;
}
