/** Heights in centimetres, hour by hour, of a plain cosine tide. */
export function heights(hours: number, range: number): number[] {
  return Array.from({ length: hours }, (_, hour) => Math.round((range / 2) * Math.cos((2 * Math.PI * hour) / 12.42)));
}
