FROM debian:13
RUN --security=sandbox --network=none true
