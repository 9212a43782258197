FROM debian:13
RUN apt-get update && apt-get install -y [|curl git=1:2.47.* \
      make|] && rm -rf /var/lib/apt/lists/*
ONBUILD RUN apt-get install -y [|git|]
