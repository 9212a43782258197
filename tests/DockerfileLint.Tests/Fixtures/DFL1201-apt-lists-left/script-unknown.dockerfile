FROM debian:12 AS a
RUN [|apt-get update|] && apt-get install -y --no-install-recommends git
COPY tools /tools
RUN python3 /tools/dependencies.py --all
CMD ["git"]
