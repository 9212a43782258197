import { page } from './page';
import { find } from './places';

const place = find(process.argv[2] ?? '');
if (!place) {
  console.error('unknown place');
  process.exit(1);
}
console.log(page(place));
