import { html, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import { shorten } from './shorten.ts';

/** What is known of a kind of medium. */
export interface Kind {
  readonly label: string;
  readonly icon: TemplateResult;
  /** A tile has the size of a picture, a tall tile that of a whole screen, a row that of a line. */
  readonly shape: 'tile' | 'tile tall' | 'row';
  /** Draws the medium itself; absent where the link may lead to something else. */
  readonly load?: (url: string, name: string) => TemplateResult;
}

const image: Kind = { label: 'Image', icon: icons.image, shape: 'tile', load: loadImage };
const post: Kind = { label: 'Post', icon: icons.post, shape: 'tile' };
const reel: Kind = { label: 'Reel', icon: icons.video, shape: 'tile tall' };
const story: Kind = { label: 'Story', icon: icons.story, shape: 'tile tall' };

/** By the names of attachment types, sent and received. */
const kinds: ReadonlyMap<string | undefined, Kind> = new Map([
  ['image', image],
  ['video', { label: 'Video', icon: icons.video, shape: 'tile', load: loadVideo }],
  ['audio', { label: 'Audio', icon: icons.audio, shape: 'row', load: loadAudio }],
  ['file', { label: 'File', icon: icons.file, shape: 'row' }],
  ['sticker', { ...image, label: 'Sticker', icon: icons.sticker }],
  ['template', { label: 'Template', icon: icons.template, shape: 'row' }],
  ['product', { label: 'Products of the shop', icon: icons.product, shape: 'tile' }],
  ['share', post],
  ['post', post],
  ['ig_post', post],
  ['reel', reel],
  ['ig_reel', reel],
  ['story', story],
  ['ig_story', story],
  ['story_mention', { ...story, label: 'Mention in a story' }],
]);

/** Gives what is known of a type of medium. An unknown type shows its name. */
export function kindOf(type: string | undefined): Kind {
  const label = type === undefined ? 'Media' : `Media: ${shorten(type.replaceAll('_', ' '))}`;
  return kinds.get(type) ?? { label, icon: icons.link, shape: 'row' };
}

function loadImage(url: string, name: string): TemplateResult {
  return html`<img class="medium loaded" part="medium" src=${url} alt=${`Image ${name}`} referrerpolicy="no-referrer" />`;
}

function loadVideo(url: string, name: string): TemplateResult {
  return html`<video class="medium loaded" part="medium" src=${url} aria-label=${`Video ${name}`} controls preload="metadata"></video>`;
}

function loadAudio(url: string, name: string): TemplateResult {
  return html`<audio class="medium" part="medium" src=${url} aria-label=${`Audio ${name}`} controls preload="metadata"></audio>`;
}
