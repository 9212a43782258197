FROM debian:13 AS a
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y tzdata
FROM debian:13
RUN export DEBIAN_FRONTEND=noninteractive && apt-get update && apt-get install -y tzdata
RUN DEBIAN_FRONTEND=noninteractive apt-get install -y git
