#!/bin/sh
set -e
if [ -z "$MAIL_FROM" ]; then
  echo "MAIL_FROM is not set" >&2
  exit 1
fi
mkdir -p /opt/mailer/spool
exec /opt/mailer/mailer --from "$MAIL_FROM" "$@"
