/**
 * The `style` of a shape of VML (ECMA-376, part 4, 14.1.2.19), as CSS writes it.
 *
 * @param properties its properties
 */
export function shapeStyle(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([key, value]) => `${key}:${value}`)
    .join(';')
}
