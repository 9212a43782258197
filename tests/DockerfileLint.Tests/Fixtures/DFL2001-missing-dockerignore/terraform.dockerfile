FROM debian:13
COPY [|.|] .
RUN terraform validate && terraform plan
