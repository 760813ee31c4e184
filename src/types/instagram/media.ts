/** The kinds of media that an attachment can be. `file` is a PDF. */
export type MediaType = 'image' | 'video' | 'audio' | 'file';

/** A medium as a message of its own; Instagram knows no caption. */
export interface InstagramMediaAttachment {
  /** Must match the file, or Instagram refuses it. */
  readonly type: MediaType;
  /** Where the file is. */
  readonly payload: {
    /** Public link; Instagram fetches it during the call. */
    readonly url: string;
  };
}

/** An image: the one kind of media that goes with others in one message. */
export interface InstagramImageAttachment extends InstagramMediaAttachment {
  /** Only images go together. */
  readonly type: 'image';
}
