#!/usr/bin/env node
import { list, add } from '../lib/store.mjs';

const [verb, ...words] = process.argv.slice(2);
if (verb === 'add') add(words.join(' '));
for (const item of list()) console.log(`- ${item}`);
