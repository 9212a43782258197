# Nothing but the program, which the Alpine variant puts on Alpine.
FROM nats:2
COPY nats.conf /etc/nats/nats.conf
