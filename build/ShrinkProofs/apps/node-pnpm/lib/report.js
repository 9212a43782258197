const fs = require('fs');
const dayjs = require('dayjs');
const { parse } = require('./csv');

const rows = parse(fs.readFileSync(process.argv[2], 'utf8'));
const sums = new Map();
for (const row of rows) {
  const month = dayjs(row.day).format('YYYY-MM');
  sums.set(month, (sums.get(month) ?? 0) + Number(row.amount));
}
for (const [month, sum] of sums) console.log(month, sum);
