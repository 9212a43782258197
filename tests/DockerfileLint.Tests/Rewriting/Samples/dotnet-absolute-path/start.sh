#!/bin/sh
set -eu
echo "starting in $DOTNET_ENVIRONMENT"
exec dotnet Mail.Worker.dll "$@"
