# escape=`
FROM debian:12
SHELL ["/bin/sh", "-c"]
RUN echo a > /a && `
    echo b > /b
