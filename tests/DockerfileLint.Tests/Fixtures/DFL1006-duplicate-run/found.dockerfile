FROM debian:12
RUN apt-get update
COPY a /a
[|RUN|] apt-get update
