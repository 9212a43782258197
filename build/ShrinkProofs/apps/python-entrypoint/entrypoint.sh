#!/bin/sh
set -e

if [ -n "$DATABASE_HOST" ]; then
    while ! nc -z "$DATABASE_HOST" "${DATABASE_PORT:-5432}"; do
        sleep 1
    done
fi

python manage.py migrate

exec "$@"
