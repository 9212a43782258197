FROM haproxy:3.0
RUN adduser --group --disabled-login x
