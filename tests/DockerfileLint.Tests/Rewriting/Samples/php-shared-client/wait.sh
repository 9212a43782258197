until mysqladmin ping -h "$DB" --silent; do sleep 1; done
exec "$@"
