/** The part of JSON Schema that every server understands; all limits live in the readers. */
export type Schema =
  | { type: 'string'; enum?: readonly string[] }
  | { type: 'number' }
  | { type: 'array'; items: Schema }
  | {
      type: 'object';
      properties: Record<string, Schema>;
      required: string[];
      additionalProperties: false;
    };

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const oneOf = (...names: string[]): Schema => ({ type: 'string', enum: names });
export const list = (items: Schema): Schema => ({ type: 'array', items });

/** An object with exactly these properties, in this order. */
export const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
