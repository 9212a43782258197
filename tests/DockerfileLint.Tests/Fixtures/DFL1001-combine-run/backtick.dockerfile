# escape=`
FROM debian:12
SHELL ["/bin/sh", "-c"]
RUN echo a > /a
[|RUN|] echo b > /b
