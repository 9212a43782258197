FROM debian:12
RUN apt-get update && apt-get install --no-install-recommends -y nginx && rm -rf /var/lib/apt/lists/*
# hadolint ignore=DL3015
RUN apt-get update && apt-get install -y postgresql && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install --no-install-recommends -y redis && rm -rf /var/lib/apt/lists/*
# dockerfile-lint disable=DFL1202
RUN apt-get update && apt-get install -y apache2 && rm -rf /var/lib/apt/lists/*
CMD ["nginx"]
