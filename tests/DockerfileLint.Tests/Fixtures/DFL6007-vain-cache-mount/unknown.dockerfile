# The settings of another image aren't known.
FROM example.org/base:1
RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl
