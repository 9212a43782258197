FROM debian:13
RUN [|sudo|] apt-get update && sudo -E apt-get install -y curl
RUN ["sudo", "ls"]
USER app
RUN [|sudo|] ls
FROM example.org/base:1
RUN [|sudo|] ls
