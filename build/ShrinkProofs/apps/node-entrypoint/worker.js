const fs = require('fs');
const YAML = require('yaml');
const { run } = require('./lib/jobs');

const { jobs } = YAML.parse(fs.readFileSync('config/jobs.yml', 'utf8'));
const once = process.argv.includes('--once');

for (const job of jobs) {
  run(job);
  if (!once) setInterval(run, job.every * 1000, job);
}
