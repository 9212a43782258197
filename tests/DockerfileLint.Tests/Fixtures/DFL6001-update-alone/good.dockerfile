FROM debian:13
RUN apt-get update && apt-get install -y curl
RUN apt-get install -y git
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update
RUN $UPDATE

FROM debian:13
RUN apt-get update && useradd app

FROM debian:13
RUN apt-get update && apt-get upgrade -y
RUN apt-get install -y curl
