FROM debian:12-slim
RUN [|apt-get update|] && apt-get install -y --no-install-recommends git
COPY a /a
RUN apt-get install -y --no-install-recommends curl > /dev/null
COPY b /b
RUN DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends jq && jq --version
CMD ["curl"]
