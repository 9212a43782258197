# Its tags without a suffix are Alpine already.
FROM caddy:2
COPY Caddyfile /etc/caddy/Caddyfile
