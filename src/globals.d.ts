// The few globals of the web platform that the library uses. The DOM library is left out on purpose: its Element, Text
// and Comment would stand in silently for a forgotten import of ours.
declare const URL: {
  canParse(url: string): boolean;
};
declare class TextEncoder {
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
