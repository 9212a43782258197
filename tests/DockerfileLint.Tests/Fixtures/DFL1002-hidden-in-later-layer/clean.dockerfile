FROM debian:12 AS build
RUN curl -fsSL -o /opt/setup.sh https://example.com/setup.sh
RUN rm /opt/setup.sh
FROM debian:12
COPY --from=build /opt /opt
RUN curl -o /tmp/x https://example.com/x && rm /tmp/x
RUN curl -o /tmp/y https://example.com/y
RUN test -e /tmp/flag && rm /tmp/y || true
RUN rm -rf /var/cache/*
