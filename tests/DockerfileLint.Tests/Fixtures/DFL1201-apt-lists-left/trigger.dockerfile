FROM debian:13-slim
# The images that are built on it may install from the index.
ONBUILD RUN [|apt-get update|] && apt-get install -y --no-install-recommends curl
ONBUILD RUN apt-get install -y --no-install-recommends git
