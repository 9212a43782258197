#!/bin/sh
set -e
exec /app/mailer --from "$MAIL_FROM" "$@"
