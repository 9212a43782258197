#!/bin/bash
set -e

if [ -n "$QUEUE_FILE" ] && [ -f "$QUEUE_FILE" ]; then
    export QUEUE="$(cat "$QUEUE_FILE")"
fi

if [ "${1#-}" != "$1" ]; then
    set -- node worker.js "$@"
fi

exec "$@"
