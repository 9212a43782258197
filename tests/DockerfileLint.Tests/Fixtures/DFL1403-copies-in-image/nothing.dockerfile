FROM debian:12
COPY lib /lib/own
COPY app /app
