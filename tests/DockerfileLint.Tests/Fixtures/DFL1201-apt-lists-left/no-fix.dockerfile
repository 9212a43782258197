FROM debian:12
RUN [|apt-get update|] && apt-get install -y curl || echo failed
RUN [|apt-get update|]; apt-get install -y git &
RUN ["sh", "-c", "[|apt-get update|] && apt-get install -y vim"]
