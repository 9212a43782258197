import { heights } from './tides';

const range = Number(process.argv[2] || 300);
console.log(new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'Asia/Tokyo' }).format(new Date(0)));
console.log(heights(6, range).join(' '));
