FROM debian:12-slim
RUN [|apt-get update|]
COPY a /a
RUN apt-get install -y --no-install-recommends curl
CMD ["curl"]
