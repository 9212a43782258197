FROM debian:13 AS base
USER root
FROM debian:13
USER root
RUN true
USER app
