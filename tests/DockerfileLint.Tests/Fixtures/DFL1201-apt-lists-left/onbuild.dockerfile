FROM debian:12
RUN [|apt-get update|] && apt-get install -y --no-install-recommends git
ONBUILD RUN apt-get install -y --no-install-recommends gcc
