FROM debian:12
RUN [|apt-get update|] && apt-get install -y --no-install-recommends git
RUN apt list --installed > /installed && apt-get --help
CMD ["apt-get", "--version"]
