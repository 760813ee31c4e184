import type { ProductItem } from '../../../types/conversation-api/list.ts';
import type { Path } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { readOptionalNumber, readOptionalText, readText } from '../../reading/scalars.ts';
import { info, type ReportedLine } from '../../report/report.ts';
import { decimal } from '../../text/decimal.ts';
import { joined } from '../../text/joined.ts';
import { oneLine } from '../../text/measure.ts';

/** A product of a catalogue. Instagram cannot show it: it becomes a line of text. */
export interface Product {
  readonly kind: 'product';
  readonly path: Path;
  readonly id: string;
  readonly marketplace: string;
  readonly quantity: number | undefined;
  readonly price: number | undefined;
  readonly currency: string | undefined;
}

const keys = knownKeys({
  id: 'read',
  marketplace: 'read',
  quantity: 'read',
  item_price: 'read',
  currency: 'read',
} satisfies Uses<ProductItem>);

export const readProduct: Read<Product> = (value, path, report) => {
  const fields = readObject(keys, value, path, report);
  if (fields === undefined) return undefined;
  const id = readText(fields.id, path, 'id', report);
  const marketplace = readText(fields.marketplace, path, 'marketplace', report);
  const quantity = readOptionalNumber(fields.quantity, path, 'quantity', report);
  const price = readOptionalNumber(fields.item_price, path, 'item_price', report);
  const currency = readOptionalText(fields.currency, path, 'currency', report);
  // Stryker disable next-line ConditionalExpression,LogicalOperator: it narrows types; a message with an issue is not built
  if (id === undefined || marketplace === undefined) return undefined;
  return { kind: 'product', path, id, marketplace, quantity, price, currency };
};

/** Turns a product into the line that stands for it. */
export function productLine({ path, id, marketplace, quantity, price, currency }: Product): ReportedLine {
  const count = quantity === undefined ? '' : `${decimal(quantity)} × `;
  const cost = joined(' ', price === undefined ? undefined : decimal(price), currency);
  const line = { text: oneLine(joined(', ', `> ${count}${id} (${marketplace})`, cost)), path };
  return { line, report: info('product.as-line', path, {}, line) };
}
