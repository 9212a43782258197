import fs from 'node:fs';
import path from 'node:path';
import mustache from 'mustache';
import type { Place } from './places';

const template = fs.readFileSync(path.join(process.cwd(), 'views', 'page.mustache'), 'utf8');

export function page(place: Place): string {
  return mustache.render(template, place);
}
