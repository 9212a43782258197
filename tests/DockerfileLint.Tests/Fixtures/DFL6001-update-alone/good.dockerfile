FROM debian:13
RUN apt-get update && apt-get install -y curl
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update
RUN $UPDATE
