#!/bin/sh
set -e
exec java $JAVA_OPTS -cp "target/app.jar:target/lib/*" example.Main "$@"
