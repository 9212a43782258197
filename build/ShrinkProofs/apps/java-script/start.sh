#!/bin/sh
set -e
echo "options: $JAVA_OPTS"
exec java $JAVA_OPTS -jar /app/app.jar "$@"
