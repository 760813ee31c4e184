import { LitElement } from 'lit';

/** An element without a shadow tree, so that the style sheet, labels and landmarks of the page work in it. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Fires an event that bubbles. */
  protected tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
