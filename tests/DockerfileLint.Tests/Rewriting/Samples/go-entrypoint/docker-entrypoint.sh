#!/bin/bash
set -e
if [ -n "$DELAY" ]; then sleep "$DELAY"; fi
exec "$@"
