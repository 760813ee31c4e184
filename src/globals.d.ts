// The few globals of the web platform that the library uses. The DOM library is left out on purpose: its Element, Text
// and Comment would stand in silently for a forgotten import of ours.
declare class URL {
  constructor(url: string);
  readonly host: string;
  readonly hostname: string;
  static canParse(url: string): boolean;
}
declare class TextEncoder {
  encode(source: string): Uint8Array;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
declare class TextDecoder {
  decode(bytes: ArrayBuffer | ArrayBufferView): string;
}
declare const crypto: {
  readonly subtle: {
    importKey(
      format: 'raw',
      key: Uint8Array,
      algorithm: object,
      extractable: boolean,
      usages: readonly string[],
    ): Promise<object>;
    verify(algorithm: object, key: object, signature: Uint8Array, data: Uint8Array | ArrayBuffer): Promise<boolean>;
  };
};
