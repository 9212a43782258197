FROM debian:12
RUN curl -fsSL -o /opt/setup.sh https://example.com/setup.sh
RUN rm -f /opt/setup.sh
