module.exports = { apps: [{ name: 'api', script: './api/index.js', instances: 1 }] };
