#!/bin/sh
pnpm run migrate
exec node dist/main.js
