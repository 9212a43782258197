FROM debian:13
ARG V=1
WORKDIR /srv
WORKDIR [|app-$V|]
