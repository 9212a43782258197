#!/bin/sh
set -e
echo "starting $HOSTNAME"
exec dotnet /app/out/Gate.dll "$@"
