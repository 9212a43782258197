#!/usr/bin/env node
const { sum } = require('@suite/core');

console.log(sum(...process.argv.slice(2).map(Number)));
